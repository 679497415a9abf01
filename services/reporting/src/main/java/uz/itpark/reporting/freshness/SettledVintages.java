package uz.itpark.reporting.freshness;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.forms.Vintages;
import uz.itpark.web.Problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows until when all that was recorded is counted, from the last time that nothing was pending
 * anywhere. What is known once is kept: an old vintage is answered whoever is away.
 */
@Component
class SettledVintages implements Vintages {

    private static final Logger log = LoggerFactory.getLogger(SettledVintages.class);

    /**
     * A record gets its instant a moment before it is durable. Batches of the employment feed,
     * which may take long, are counted as pending while they are written.
     */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String COLLECTION = "vintages";
    private static final String ID = "settled";

    private final Freshness freshness;
    private final MongoOperations mongo;
    private final Clock clock;
    private final ReentrantLock look = new ReentrantLock();
    private volatile Instant settled = Instant.MIN;

    SettledVintages(Freshness freshness, MongoOperations mongo, Clock clock) {
        this.freshness = freshness;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public boolean isSettled(Instant asKnownAt) {
        return !asKnownAt.isAfter(settled);
    }

    @Override
    public void await(Instant asKnownAt) {
        Instant until = clock.instant().plus(PATIENCE);
        try {
            while (!isSettled(asKnownAt)) {
                lookOnce(asKnownAt);
                if (isSettled(asKnownAt)) {
                    return;
                }
                if (clock.instant().isAfter(until)) {
                    throw Problem.unavailable(
                            "what was recorded until "
                                    + asKnownAt
                                    + " is not all counted yet, see /v1/freshness",
                            Duration.ofSeconds(1));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the service is stopping", Duration.ofSeconds(1));
        }
    }

    /** However many ask, one looks, and what it saw serves the others. */
    private void lookOnce(Instant asKnownAt) throws InterruptedException {
        look.lockInterruptibly();
        try {
            if (!isSettled(asKnownAt)) {
                look();
            }
        } finally {
            look.unlock();
        }
    }

    private void look() throws InterruptedException {
        Document kept = mongo.getCollection(COLLECTION).find(Filters.eq("_id", ID)).first();
        if (kept != null) {
            settle(kept.getDate("until").toInstant());
        }
        Freshness.State state = freshness.now();
        Long pending = state.pendingEvents();
        Instant through = state.recordedThrough();
        if (pending != null && pending == 0 && through != null) {
            settle(through.minus(LONGEST_WRITE));
            mongo.getCollection(COLLECTION)
                    .updateOne(
                            Filters.eq("_id", ID),
                            Updates.max("until", Date.from(settled)),
                            new UpdateOptions().upsert(true));
        }
    }

    private void settle(Instant until) {
        if (until.isAfter(settled)) {
            settled = until;
        }
    }

    /** So that what was complete while all were there is known when somebody is away. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void keepUp() {
        try {
            lookOnce(clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | com.mongodb.MongoException e) {
            log.debug("how fresh the figures are cannot be kept", e);
        }
    }
}
