package uz.itpark.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;

import uz.itpark.web.Problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The keys of the last seven days, in the collection {@code idempotency_keys}. */
final class IdempotencyKeys {

    static final Duration KEPT = Duration.ofDays(7);

    /**
     * How long a try without an answer counts as running. A slower one may meet its own retry; both
     * carry the same change id, so that only one of them has an effect.
     */
    static final Duration RUNNING = Duration.ofSeconds(10);

    private final MongoOperations mongo;
    private final Clock clock;

    IdempotencyKeys(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void createIndexes() {
        mongo.indexOps(Claim.class)
                .createIndex(new Index().on("claimedAt", Sort.Direction.ASC).expire(KEPT));
    }

    /** Claims the key, or gives what is held under it; 422 and 409 as the interface says. */
    Claim claim(String key, String fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Claim fresh = new Claim(key, fingerprint, ChangeId.fresh().value(), now, null);
        try {
            return mongo.insert(fresh);
        } catch (DuplicateKeyException e) {
            Claim held = mongo.findById(key, Claim.class);
            return held == null ? claim(key, fingerprint) : reuse(held, fresh);
        }
    }

    private Claim reuse(Claim held, Claim fresh) {
        if (held.claimedAt().isBefore(fresh.claimedAt().minus(KEPT))) {
            // The embedded database expires nothing by itself.
            mongo.remove(exactly(held), Claim.class);
            return claim(fresh.id(), fresh.fingerprint());
        }
        if (!held.fingerprint().equals(fresh.fingerprint())) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "this Idempotency-Key came with another request");
        }
        if (held.answer() != null) {
            return held;
        }
        Claim resumed = resume(held, fresh.claimedAt());
        if (resumed == null) {
            throw Problem.conflict(
                            "idempotency-key-running", "the first request of this key still runs")
                    .with("Retry-After", "1");
        }
        return resumed;
    }

    private @Nullable Claim resume(Claim held, Instant now) {
        if (held.claimedAt().isAfter(now.minus(RUNNING))) {
            return null;
        }
        return mongo.findAndModify(
                exactly(held),
                Update.update("claimedAt", now),
                FindAndModifyOptions.options().returnNew(true),
                Claim.class);
    }

    void answered(Claim claim, Answer answer) {
        mongo.updateFirst(byId(claim), Update.update("answer", answer), Claim.class);
    }

    /** The try had no effect and may be made again at once. */
    void release(Claim claim) {
        mongo.remove(exactly(claim), Claim.class);
    }

    private static Query byId(Claim claim) {
        return Query.query(Criteria.where("_id").is(claim.id()));
    }

    private static Query exactly(Claim claim) {
        return Query.query(
                Criteria.where("_id").is(claim.id()).and("claimedAt").is(claim.claimedAt()));
    }
}
