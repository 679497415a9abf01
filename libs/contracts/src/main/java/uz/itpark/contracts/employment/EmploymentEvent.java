package uz.itpark.contracts.employment;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.WireName;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What became known of a job. Keyed by worker and job, partitioned by worker. */
public sealed interface EmploymentEvent extends Event {

    /** The whole public state after the event. */
    EmploymentState employment();

    @Override
    default String key() {
        return employment().workerId() + "/" + employment().id();
    }

    @Override
    default String partitionKey() {
        return employment().workerId();
    }

    @Override
    default long version() {
        return employment().version();
    }

    /** The company's HR system reported these facts, and they apply. */
    @WireName("uz.itpark.employment.reported.v1")
    record Reported(List<Fact> facts, EmploymentState employment, Instant recordedAt)
            implements EmploymentEvent {}

    /** The company's residency changed, and with it the job's park days. */
    @WireName("uz.itpark.employment.redated.v1")
    record Redated(EmploymentState employment, Instant recordedAt) implements EmploymentEvent {}

    /**
     * One event of the employment feed.
     *
     * @param id the HR system's id of the event, unique per employer
     * @param corrects id of the event it replaces, or null
     * @param annuls id of the event it declares never to have happened, or null
     */
    record Fact(
            String id,
            FactType type,
            LocalDate effectiveOn,
            @Nullable String corrects,
            @Nullable String annuls) {}

    /** The feed's types, by the names the feed uses. */
    enum FactType {
        HIRED,
        CHANGED,
        TERMINATED,
        REKEYED,
        ANNULLED
    }
}
