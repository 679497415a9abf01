package uz.itpark.feedclient;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: as long as the service asks for, else twice as long each
 * time, up to half a minute, and a random part less so that many clients do not return at once.
 */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration giveUpAfter;
    private final InstantSource clock;
    private final RandomGenerator random;

    Patience(Duration giveUpAfter, InstantSource clock, RandomGenerator random) {
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
        this.random = random;
    }

    /** Begins with the first try of a request. */
    Tries begin() {
        return new Tries();
    }

    final class Tries {
        private final java.time.Instant end = clock.instant().plus(giveUpAfter);
        private Duration next = FIRST;

        /**
         * The pause before another try; empty when it would end too late.
         *
         * @param asked what the service asked for in {@code Retry-After}
         */
        Optional<Duration> pause(Optional<Duration> asked) {
            Duration own = next.minusMillis((long) (next.toMillis() * random.nextDouble() / 2));
            next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
            Duration pause = asked.filter(wish -> wish.compareTo(own) > 0).orElse(own);
            return clock.instant().plus(pause).isAfter(end) ? Optional.empty() : Optional.of(pause);
        }
    }
}
