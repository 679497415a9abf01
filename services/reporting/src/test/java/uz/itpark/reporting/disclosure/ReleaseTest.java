package uz.itpark.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ReleaseTest {

    @Test
    void whatIsOfTooFewPersonsOrCompaniesOrOneCompanysOwnIsUnsafe() {
        assertThat(jobs(2, 2, 1).isSafe()).as("5 jobs are 3 persons at worst").isFalse();
        assertThat(jobs(3, 3, 3).isSafe()).isTrue();
        assertThat(jobs(50, 50).isSafe()).as("two companies").isFalse();
        assertThat(jobs(81, 10, 9).isSafe()).as("81 % are one's").isFalse();
        assertThat(jobs(80, 10, 10).isSafe()).as("80 % are not over 80 %").isTrue();
        assertThat(jobs().isSafe()).isFalse();
        assertThat(persons(1, 1, 2).isSafe()).as("4 persons").isFalse();
        assertThat(persons(1, 1, 3).isSafe()).as("5 persons").isTrue();
    }

    @Test
    void whatIsSafeIsTold() {
        Release release = Release.of(atoms(Map.of("a,f", jobs(5, 5, 5), "b,f", jobs(4, 4, 4))));

        assertThat(release.tells(atom -> atom.getFirst().equals("a"))).isTrue();
        assertThat(release.tells(_ -> true)).isTrue();
    }

    @Test
    void onePartThatIsNotToldHidesAnother() {
        Release release =
                Release.of(
                        atoms(
                                Map.of(
                                        "a,f", jobs(50, 50, 50),
                                        "b,f", jobs(20, 20, 20),
                                        "c,f", jobs(1, 1))));

        assertThat(release.tells(of("a"))).as("the largest is told").isTrue();
        assertThat(release.tells(of("b"))).as("a and the whole would tell c").isFalse();
        assertThat(release.tells(of("c"))).isFalse();
        assertThat(release.tells(atom -> !atom.getFirst().equals("a")))
                .as("what follows is told when asked")
                .isTrue();
    }

    @Test
    void hiddenPartsThatAreTooFewTogetherHideAThird() {
        Release release =
                Release.of(
                        atoms(
                                Map.of(
                                        "a,f", jobs(50, 50, 50),
                                        "b,f", jobs(20, 20, 20),
                                        "c,f", jobs(1),
                                        "d,f", jobs(2))));

        assertThat(release.tells(of("b"))).as("c and d are 3 jobs of 2 companies").isFalse();
        assertThat(release.tells(of("a"))).isTrue();
    }

    @Test
    void noUnsafePartFollowsFromWhatIsToldWhateverThePark() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<List<String>, Contributions> atoms = new HashMap<>();
            for (String region : List.of("a", "b", "c", "d", "e")) {
                for (String gender : List.of("f", "m")) {
                    for (String age : List.of("y", "o")) {
                        long[] amounts = new long[random.nextInt(6)];
                        Arrays.setAll(amounts, _ -> 1 + random.nextInt(random.nextInt(40) + 1));
                        atoms.put(List.of(region, gender, age), jobs(amounts));
                    }
                }
            }
            Release release = Release.of(new HashMap<>(atoms));
            for (Part part : Part.all(nonEmpty(atoms), new HashMap<>(atoms))) {
                if (part.dimensions != 0 && !part.behind.isSafe() && !isWhole(part, atoms)) {
                    assertThat(release.tells(atom -> matches(part, atom)))
                            .as("seed %d: %s", seed, part.key)
                            .isFalse();
                }
            }
        }
    }

    private static boolean isWhole(Part part, Map<List<String>, Contributions> atoms) {
        return part.atoms.cardinality() == nonEmpty(atoms).size();
    }

    private static List<List<String>> nonEmpty(Map<List<String>, Contributions> atoms) {
        return new ArrayList<>(
                atoms.keySet().stream().filter(key -> !atoms.get(key).isEmpty()).toList());
    }

    private static boolean matches(Part part, List<String> atom) {
        for (int i = 0; i < atom.size(); i++) {
            if (part.key.get(i) != null && !part.key.get(i).equals(atom.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static java.util.function.Predicate<List<String>> of(String region) {
        return atom -> atom.getFirst().equals(region);
    }

    private static Map<List<String>, Contributions> atoms(Map<String, Contributions> named) {
        Map<List<String>, Contributions> atoms = new HashMap<>();
        named.forEach((name, behind) -> atoms.put(List.of(name.split(",")), behind));
        return atoms;
    }

    /** A company's each. */
    private static Contributions jobs(long... amounts) {
        Contributions of = new Contributions(Contributions.Basis.JOBS);
        for (int i = 0; i < amounts.length; i++) {
            of.add("company " + i, amounts[i]);
        }
        return of;
    }

    private static Contributions persons(long... amounts) {
        Contributions of = new Contributions(Contributions.Basis.PERSONS);
        for (int i = 0; i < amounts.length; i++) {
            of.add("company " + i, amounts[i]);
            of.addPersons("company " + i, amounts[i]);
        }
        return of;
    }
}
