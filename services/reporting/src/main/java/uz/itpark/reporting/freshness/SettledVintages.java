package uz.itpark.reporting.freshness;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.forms.Vintages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Knows until when all is counted, from the last time that nothing was pending. Asked about a later
 * instant it looks again, but lets nobody wait for that.
 */
@Component
class SettledVintages implements Vintages {

    private static final Logger log = LoggerFactory.getLogger(SettledVintages.class);

    /** An event gets its instant before it is durable; none takes so long between the two. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Freshness freshness;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant settled = Instant.MIN;
    private volatile Instant looked = Instant.MIN;

    SettledVintages(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public boolean isSettled(Instant asKnownAt) {
        boolean known = !asKnownAt.isAfter(settled);
        if (!known && mayBecomeSettled(asKnownAt) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("settled-vintages").start(this::look);
        }
        return known;
    }

    private boolean mayBecomeSettled(Instant asKnownAt) {
        Instant now = clock.instant();
        return !asKnownAt.isAfter(now.minus(LONGEST_WRITE))
                && looked.isBefore(now.minus(BETWEEN_LOOKS));
    }

    private void look() {
        try {
            Freshness.State state = freshness.now();
            Long pending = state.pendingEvents();
            if (pending != null && pending == 0 && state.recordedThrough() != null) {
                settled = state.recordedThrough().minus(LONGEST_WRITE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.debug("how fresh the figures are cannot be told", e);
        } finally {
            looked = clock.instant();
            looking.set(false);
        }
    }
}
