package uz.itpark.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import uz.itpark.web.Problem;

import java.time.Duration;

/** A bucket of requests for each client; those not seen for a while are forgotten. */
final class RateLimits {

    private static final long MOST_CLIENTS = 100_000;

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    RateLimits(AccessProperties.Rate rate) {
        bandwidth =
                Bandwidth.builder()
                        .capacity(rate.burst())
                        .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                        .build();
        // Full again by then: forgetting it changes nothing.
        Duration refilled = Duration.ofSeconds(rate.burst() / rate.perSecond() + 60);
        buckets =
                Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(refilled).build();
    }

    /** Takes a request of the client's; how long it must wait, zero where it need not. */
    Duration take(String client) {
        ConsumptionProbe taken =
                buckets.get(client, name -> Bucket.builder().addLimit(bandwidth).build())
                        .tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }

    static Problem tooMany(Duration wait) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "this client asks more than it may")
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    }
}
