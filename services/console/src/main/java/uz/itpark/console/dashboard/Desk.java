package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Reporting.Targets;
import uz.itpark.console.upstream.Upstream;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks reporting, many questions at once. */
@Component
class Desk {

    private final Guard guard;
    private final Reporting reporting;

    Desk(Guard guard, Reporting reporting) {
        this.guard = guard;
        this.reporting = reporting;
    }

    CompletableFuture<Outcome<Figure>> figure(
            String figure, MultiValueMap<String, String> question) {
        return later(() -> reporting.figure(figure, question));
    }

    CompletableFuture<Outcome<Targets>> targets() {
        return later(reporting::targets);
    }

    private <T> CompletableFuture<Outcome<T>> later(Supplier<@Nullable T> question) {
        return guard.later(Upstream.REPORTING, question);
    }
}
