package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * {@code POST /actuator/verification} with {@code {"questions":50,"seed":7}}, both optional, holds
 * figures against brute force and answers with the differences.
 */
@Component
@Endpoint(id = "verification")
class VerificationEndpoint {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Verifier verifier;
    private final Clock clock;

    VerificationEndpoint(Verifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * @param questions how many are drawn, from 0 to 500, beside those that are always asked
     * @param seed by which they are drawn; without it, another each time
     */
    @WriteOperation
    Report verify(@Nullable Integer questions, @Nullable Long seed) throws InterruptedException {
        int count = questions == null ? USUAL : questions;
        if (count < 0 || count > MOST) {
            String reason = "questions must be a number from 0 to " + MOST;
            throw new InvalidEndpointRequestException(reason, reason);
        }
        return verifier.verify(count, seed == null ? clock.millis() : seed);
    }
}
