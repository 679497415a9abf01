package uz.itpark.employment.submissions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Removes what was kept long enough, a bounded number of documents at a time. */
@Component
class Retention {

    private static final int BATCH = 500;

    private final MongoTemplate mongo;
    private final RetentionProperties kept;
    private final Clock clock;

    Retention(MongoTemplate mongo, RetentionProperties kept, Clock clock) {
        this.mongo = mongo;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${itpark.submissions.retention.first:10m}",
            fixedDelayString = "${itpark.submissions.retention.every:1h}")
    void run() {
        remove(RejectStore.COLLECTION, kept.rejects());
        remove(SubmissionStore.RESULTS, kept.receipts());
        remove(SubmissionStore.RECEIPTS, kept.receipts());
    }

    private void remove(String collection, Duration kept) {
        String oldest = firstIdAt(clock.millis() - kept.toMillis());
        List<String> ids;
        do {
            ids =
                    mongo.getCollection(collection)
                            .find(Filters.lt("_id", oldest))
                            .projection(Projections.include("_id"))
                            .limit(BATCH)
                            .map(document -> document.getString("_id"))
                            .into(new ArrayList<>());
            if (!ids.isEmpty()) {
                mongo.getCollection(collection).deleteMany(Filters.in("_id", ids));
            }
        } while (ids.size() == BATCH);
    }

    /** Ids are UUIDv7: the first 48 bits are the milliseconds of their birth. */
    private static String firstIdAt(long millis) {
        String hex = String.format(Locale.ROOT, "%012x", Math.max(0, millis));
        return hex.substring(0, 8) + "-" + hex.substring(8);
    }
}
