package uz.itpark.console.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks a service so that its absence costs a part of a page and not the page. */
@Component
public class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final JsonMapper json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Guard(CircuitBreakerRegistry breakers, RetryRegistry retries, JsonMapper json) {
        this.breakers = breakers;
        this.retries = retries;
        this.json = json;
    }

    /**
     * Asks, and once more where nothing came back: for questions, and for changes that carry a key
     * by which the service knows a repetition.
     */
    public <T> Outcome<T> ask(Upstream service, Supplier<@Nullable T> question) {
        try {
            T answer =
                    retries.retry(service.code())
                            .executeSupplier(() ->
                                    breakers.circuitBreaker(service.code())
                                            .executeSupplier(question));
            return answer == null ? new Outcome.Away<>(service) : new Outcome.Answered<>(answer);
        } catch (HttpClientErrorException e) {
            return e.getStatusCode().value() == TOO_MANY
                    ? away(service, e)
                    : new Outcome.Refused<>(problem(e));
        } catch (RestClientException | CallNotPermittedException e) {
            return away(service, e);
        }
    }

    /** The same in another thread, in the name of who asks in this one. */
    public <T> CompletableFuture<Outcome<T>> later(
            Upstream service, Supplier<@Nullable T> question) {
        return CompletableFuture.supplyAsync(Caller.keptFor(() -> ask(service, question)), threads);
    }

    private static <T> Outcome<T> away(Upstream service, Exception cause) {
        log.warn("{} cannot be asked: {}", service.code(), cause.toString());
        return new Outcome.Away<>(service);
    }

    private Problem problem(RestClientResponseException refusal) {
        int status = refusal.getStatusCode().value();
        try {
            Problem problem = json.readValue(refusal.getResponseBodyAsByteArray(), Problem.class);
            if (problem != null && problem.code() != null) {
                return problem;
            }
        } catch (JacksonException e) {
            log.warn("a refusal without a problem document: {}", e.getOriginalMessage());
        }
        return new Problem(status, status == UNAUTHORIZED ? "unauthorized" : null, null, null);
    }
}
