package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.reporting.movements.AgeGroup;
import uz.itpark.reporting.registers.Registers;
import uz.itpark.web.Problem;
import uz.itpark.web.Regions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The values that dimensions have whether or not there is a job: a row that were there or not would
 * tell of the first hire and the last leaver at a company.
 */
@Component
class Domains {

    private final Registers registers;

    Domains(Registers registers) {
        this.registers = registers;
    }

    /** A row for all that could be asked for, and nothing told of any. */
    Measured suppressed(Measured exact, Map<String, Set<String>> filters) {
        List<List<@Nullable String>> keys = List.of(List.of());
        for (String dimension : exact.by()) {
            Collection<String> values = filters.get(dimension);
            keys = times(keys, values == null ? values(dimension, exact.asKnownAt()) : values);
        }
        Map<String, @Nullable Object> measures = new LinkedHashMap<>(exact.nothing().apply(0));
        measures.replaceAll((_, _) -> Suppressed.VALUE);
        Map<List<@Nullable String>, IntFunction<Map<String, @Nullable Object>>> groups =
                new HashMap<>();
        keys.forEach(key -> groups.put(key, _ -> measures));
        return exact.with(groups);
    }

    private static List<List<@Nullable String>> times(
            List<List<@Nullable String>> keys, Collection<String> values) {
        if ((long) keys.size() * values.size() > Rows.MOST) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-rows",
                    "the answer would have %d rows or more; at most %d are given"
                            .formatted((long) keys.size() * values.size(), Rows.MOST));
        }
        List<List<@Nullable String>> products = new ArrayList<>();
        for (List<@Nullable String> key : keys) {
            for (String value : values) {
                List<@Nullable String> product = new ArrayList<>(key);
                product.add(value.isEmpty() ? null : value);
                products.add(product);
            }
        }
        return products;
    }

    private Collection<String> values(String dimension, @Nullable Instant asKnownAt) {
        return switch (dimension) {
            case "region" -> new TreeSet<>(Regions.CODES);
            case "gender" -> List.of("F", "M");
            case "ageGroup" -> Arrays.stream(AgeGroup.values()).map(AgeGroup::code).toList();
            case "company" ->
                    registers.companies(asKnownAt).stream()
                            .map(CompanyState::tin)
                            .distinct()
                            .toList();
            default ->
                    Stream.concat(
                                    Stream.of(""),
                                    registers.centers(asKnownAt).stream().map(CenterState::id))
                            .toList();
        };
    }
}
