package uz.itpark.employment.submissions;

import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Clock;
import java.time.Duration;

/** The retention of submissions, run as though it were later. */
public final class Expiry {

    private Expiry() {}

    /** With 400 days for receipts and 30 for rejects. */
    public static void run(MongoTemplate mongo, Duration later) {
        RetentionProperties kept =
                new RetentionProperties(Duration.ofDays(400), Duration.ofDays(30));
        new Retention(mongo, kept, Clock.offset(Clock.systemUTC(), later)).run();
    }
}
