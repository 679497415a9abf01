package uz.itpark.employment.submissions;

import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Clock;
import java.time.Duration;

/** The retention of submissions, run as though it were later. */
public final class Expiry {

    private Expiry() {}

    /** With what the service is set to keep. */
    public static void run(ApplicationContext service, Duration later) {
        new Retention(
                        service.getBean(MongoTemplate.class),
                        service.getBean(RetentionProperties.class),
                        Clock.offset(Clock.systemUTC(), later))
                .run();
    }
}
