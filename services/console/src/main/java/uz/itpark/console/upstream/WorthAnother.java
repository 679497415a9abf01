package uz.itpark.console.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;

import org.springframework.web.client.ResourceAccessException;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.function.Predicate;

/**
 * Whether to ask once more: where nothing came back, or others were just finding out whether the
 * service is there again. Whoever waited for an answer in vain does not wait for another.
 */
public final class WorthAnother implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            return true;
        }
        Throwable cause = failure.getCause();
        boolean waited =
                cause instanceof HttpTimeoutException
                        && !(cause instanceof HttpConnectTimeoutException);
        return failure instanceof ResourceAccessException && !waited;
    }
}
