package uz.itpark.console.choices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.CompanyRegistry;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Page;
import uz.itpark.console.upstream.RemoteServiceCenters;
import uz.itpark.console.upstream.Upstream;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What companies and centers are called. Whoever may see figures whole need not be told. */
@Component
class Names {

    /** As many as services give at once. */
    private static final int PAGE = 500;

    private final Guard guard;
    private final CompanyRegistry registry;
    private final RemoteServiceCenters centers;

    Names(Guard guard, CompanyRegistry registry, RemoteServiceCenters centers) {
        this.guard = guard;
        this.registry = registry;
        this.centers = centers;
    }

    /** By code; none of what has no names. */
    CompletableFuture<Map<String, String>> of(Dimension dimension) {
        return switch (dimension) {
            case COMPANY ->
                    all(
                            Upstream.COMPANY_REGISTRY,
                            registry::find,
                            company -> Map.entry(company.tin(), company.name()));
            case CENTER ->
                    all(
                            Upstream.REMOTE_SERVICE_CENTER,
                            centers::find,
                            center -> Map.entry(center.id(), center.name()));
            default -> CompletableFuture.completedFuture(Map.of());
        };
    }

    /** Page by page. */
    private <T> CompletableFuture<Map<String, String>> all(
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
                                boolean more = page.next() != null && names.size() < Choices.MOST;
                                page = more ? pages.apply(search) : null;
                            }
                            return names;
                        })
                .thenApply(found -> Objects.requireNonNullElse(found.value(), Map.of()));
    }
}
