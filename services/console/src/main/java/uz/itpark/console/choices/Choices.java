package uz.itpark.console.choices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.CompanyRegistry;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Page;
import uz.itpark.console.upstream.RemoteServiceCenters;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Upstream;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Companies and centers with jobs on a day, for those to whom they are told. */
@Component
public class Choices {

    /** A longer list is no help: one types then. */
    private static final int MOST = 2_000;

    /** As many as services give at once. */
    private static final int PAGE = 500;

    private static final String VINTAGE = "asKnownAt";

    private final Guard guard;
    private final Reporting reporting;
    private final CompanyRegistry registry;
    private final RemoteServiceCenters centers;

    Choices(
            Guard guard,
            Reporting reporting,
            CompanyRegistry registry,
            RemoteServiceCenters centers) {
        this.guard = guard;
        this.reporting = reporting;
        this.registry = registry;
        this.centers = centers;
    }

    /**
     * Asks at once for the companies; null, when they are waited for, where they are too many or
     * nobody tells.
     *
     * @param filters of the whole question
     */
    public Supplier<@Nullable List<Choice>> companies(
            MultiValueMap<String, String> filters, LocalDate on) {
        return of(
                "company",
                filters,
                on,
                names(
                        Upstream.COMPANY_REGISTRY,
                        registry::find,
                        company -> Map.entry(company.tin(), company.name())));
    }

    /** The same for centers. */
    public Supplier<@Nullable List<Choice>> centers(
            MultiValueMap<String, String> filters, LocalDate on) {
        return of(
                "center",
                filters,
                on,
                names(
                        Upstream.REMOTE_SERVICE_CENTER,
                        centers::find,
                        center -> Map.entry(center.id(), center.name())));
    }

    /** By code, page by page. Whoever may see figures whole need not be told names. */
    private <T> CompletableFuture<Map<String, String>> names(
            Upstream service,
            Function<MultiValueMap<String, String>, @Nullable Page<T>> pages,
            Function<T, Map.Entry<String, String>> name) {
        return guard.later(
                        service,
                        () -> {
                            Map<String, String> names = new HashMap<>();
                            MultiValueMap<String, String> search = new LinkedMultiValueMap<>();
                            search.set("limit", String.valueOf(PAGE));
                            Page<T> page = pages.apply(search);
                            while (page != null) {
                                page.items().stream()
                                        .map(name)
                                        .forEach(each -> names.put(each.getKey(), each.getValue()));
                                search.set("cursor", page.next());
                                boolean more = page.next() != null && names.size() < MOST;
                                page = more ? pages.apply(search) : null;
                            }
                            return names;
                        })
                .thenApply(found -> Objects.requireNonNullElse(found.value(), Map.of()));
    }

    private Supplier<@Nullable List<Choice>> of(
            String dimension,
            MultiValueMap<String, String> filters,
            LocalDate on,
            CompletableFuture<Map<String, String>> names) {
        MultiValueMap<String, String> others = new LinkedMultiValueMap<>(filters);
        others.remove(dimension);
        var possible = jobs(dimension, others, on);
        MultiValueMap<String, String> none = new LinkedMultiValueMap<>();
        if (filters.getFirst(VINTAGE) instanceof String known) {
            none.set(VINTAGE, known);
        }
        var all = others.equals(none) ? possible : jobs(dimension, none, on);
        String chosen = filters.getFirst(dimension);
        return () -> choices(dimension, chosen, all.join(), possible.join(), names.join());
    }

    private CompletableFuture<Outcome<Figure>> jobs(
            String dimension, MultiValueMap<String, String> filters, LocalDate on) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(filters);
        question.set("on", on.toString());
        question.set("by", dimension);
        return guard.later(Upstream.REPORTING, () -> reporting.figure("jobs", question));
    }

    private static @Nullable List<Choice> choices(
            String dimension,
            @Nullable String chosen,
            Outcome<Figure> all,
            Outcome<Figure> possible,
            Map<String, String> names) {
        if (all.value() == null || possible.value() == null) {
            return null;
        }
        Set<String> filled = codes(dimension, possible.value()).collect(Collectors.toSet());
        List<Choice> choices =
                Stream.concat(codes(dimension, all.value()), Stream.ofNullable(chosen))
                        .distinct()
                        .map(code ->
                                new Choice(
                                        code,
                                        names.getOrDefault(code, code),
                                        filled.contains(code) || code.equals(chosen)))
                        .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        return choices.size() > MOST ? null : choices;
    }

    /** No center is no choice. */
    private static Stream<String> codes(String dimension, Figure figure) {
        return figure.observations().stream()
                .map(row -> row.get(dimension))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
