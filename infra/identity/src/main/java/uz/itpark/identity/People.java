package uz.itpark.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who may log in: a file with a line each, made with one person per role. */
final class People {

    private static final String FILE = "people";

    /** The first company of the reference park. */
    private static final String DEMONSTRATION_EMPLOYER = "301000000";

    private final Map<String, Person> byName;

    private People(Map<String, Person> byName) {
        this.byName = byName;
    }

    static People in(SecretFiles files) {
        return new People(
                files.keep(FILE, People::invented)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Person::of)
                        .collect(Collectors.toMap(Person::name, Function.identity())));
    }

    private static String invented() {
        List<String> own = List.of(DEMONSTRATION_EMPLOYER);
        return List.of(
                                Person.invented("admin", "park-admin", List.of()),
                                Person.invented("operator", "center-operator", own),
                                Person.invented("hr", "hr-feed", own),
                                Person.invented("analyst", "figures-analyst", List.of()))
                        .stream()
                        .map(Person::line)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    Optional<Person> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
