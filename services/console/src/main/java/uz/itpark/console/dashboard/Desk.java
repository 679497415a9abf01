package uz.itpark.console.dashboard;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Reporting.Targets;
import uz.itpark.console.upstream.Upstream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks reporting, many questions at once. */
@Component
class Desk {

    private final Guard guard;
    private final Reporting reporting;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Desk(Guard guard, Reporting reporting) {
        this.guard = guard;
        this.reporting = reporting;
    }

    CompletableFuture<Outcome<Figure>> figure(
            String figure, MultiValueMap<String, String> question) {
        return later(() -> reporting.figure(figure, question));
    }

    CompletableFuture<Outcome<Figure>> figure(String figure, String on, String by) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        question.set("on", on);
        if (!by.isEmpty()) {
            question.set("by", by);
        }
        return figure(figure, question);
    }

    CompletableFuture<Outcome<Targets>> targets() {
        return later(reporting::targets);
    }

    private <T> CompletableFuture<Outcome<T>> later(
            Supplier<@org.jspecify.annotations.Nullable T> question) {
        return CompletableFuture.supplyAsync(
                () -> guard.ask(Upstream.REPORTING, question), threads);
    }
}
