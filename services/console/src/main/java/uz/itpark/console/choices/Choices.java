package uz.itpark.console.choices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Upstream;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to choose from, and what of it leads to anything: that of which there is a row
 * under the other filters. One whose numbers are kept back is a row, too, so that nothing is out of
 * reach that is not known to be empty; while nobody tells, nothing is.
 */
@Component
public class Choices {

    /** A longer list is no help: one types then. */
    static final int MOST = 2_000;

    private final Guard guard;
    private final Reporting reporting;
    private final Names names;

    Choices(Guard guard, Reporting reporting, Names names) {
        this.guard = guard;
        this.reporting = reporting;
        this.names = names;
    }

    /**
     * Asks at once. When they are waited for, there are choices by the dimensions' codes; none of
     * one that has too many, or whose values nobody tells.
     */
    public Supplier<Map<String, List<Choice>>> of(Scope scope, Collection<Dimension> dimensions) {
        Map<String, Supplier<@Nullable List<Choice>>> asked = new HashMap<>();
        List<Dimension> fixed = dimensions.stream().filter(Dimension::isFixed).toList();
        if (!fixed.isEmpty()) {
            // So few that one question tells of all of them.
            var crossed = ask(scope.without(fixed), fixed);
            fixed.forEach(each ->
                    asked.put(each.code(), () -> fixed(each, fixed, scope, crossed.join())));
        }
        dimensions.stream()
                .filter(each -> !each.isFixed())
                .forEach(each -> asked.put(each.code(), ofThePark(each, scope)));
        return () -> {
            Map<String, List<Choice>> choices = new HashMap<>();
            asked.forEach((dimension, answer) -> {
                List<Choice> told = answer.get();
                if (told != null) {
                    choices.put(dimension, told);
                }
            });
            return choices;
        };
    }

    private CompletableFuture<Outcome<Figure>> ask(Scope scope, Collection<Dimension> by) {
        return guard.later(
                Upstream.REPORTING, () -> reporting.figure(scope.figure(), scope.by(by)));
    }

    private static List<Choice> fixed(
            Dimension dimension, List<Dimension> crossed, Scope scope, Outcome<Figure> answer) {
        List<Dimension> others = crossed.stream().filter(each -> each != dimension).toList();
        Figure figure = answer.value();
        Set<String> possible =
                figure == null
                        ? Set.copyOf(dimension.known())
                        : figure.observations().stream()
                                .filter(row ->
                                        others.stream().allMatch(each -> fits(row, each, scope)))
                                .flatMap(row -> code(row, dimension))
                                .collect(Collectors.toSet());
        return choices(dimension, scope, dimension.known().stream(), possible, Map.of()).toList();
    }

    private static boolean fits(
            Map<String, @Nullable Object> row, Dimension dimension, Scope scope) {
        String chosen = scope.chosen(dimension);
        return chosen == null || chosen.equals(row.get(dimension.code()));
    }

    /** What has values of its own in each park. */
    private Supplier<@Nullable List<Choice>> ofThePark(Dimension dimension, Scope scope) {
        Scope others = scope.without(List.of(dimension));
        var possible = ask(others, List.of(dimension));
        var all = others.equals(scope.whole()) ? possible : ask(scope.whole(), List.of(dimension));
        var named = names.of(dimension);
        return () -> ofThePark(dimension, scope, all.join(), possible.join(), named.join());
    }

    private static @Nullable List<Choice> ofThePark(
            Dimension dimension,
            Scope scope,
            Outcome<Figure> all,
            Outcome<Figure> possible,
            Map<String, String> names) {
        if (all.value() == null || possible.value() == null) {
            return null;
        }
        Stream<String> codes =
                Stream.concat(
                        codes(all.value(), dimension), Stream.ofNullable(scope.chosen(dimension)));
        Set<String> filled = codes(possible.value(), dimension).collect(Collectors.toSet());
        List<Choice> choices =
                choices(dimension, scope, codes.distinct(), filled, names)
                        .sorted(Comparator.comparing(Choices::place, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        return choices.size() > MOST ? null : choices;
    }

    private static String place(Choice choice) {
        return choice.name() == null ? choice.code() : choice.name();
    }

    /** What is chosen stays so. */
    private static Stream<Choice> choices(
            Dimension dimension,
            Scope scope,
            Stream<String> codes,
            Set<String> possible,
            Map<String, String> names) {
        return codes.map(code ->
                new Choice(
                        code,
                        names.get(code),
                        possible.contains(code) || code.equals(scope.chosen(dimension))));
    }

    private static Stream<String> codes(Figure figure, Dimension dimension) {
        return figure.observations().stream().flatMap(row -> code(row, dimension));
    }

    /** No center is no choice. */
    private static Stream<String> code(Map<String, @Nullable Object> row, Dimension dimension) {
        return row.get(dimension.code()) instanceof String code ? Stream.of(code) : Stream.empty();
    }
}
