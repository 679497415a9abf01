package uz.itpark.contracts;

import java.time.Instant;

/**
 * Something that happened to one aggregate, together with the whole public state after it.
 *
 * <p>A consumer needs the newest event of an aggregate only: it keeps the highest {@link
 * #version()} seen and may ignore duplicates and whatever arrives late.
 */
public interface Event {

    /** Kafka key: what a compacted topic keeps the newest event of. */
    String key();

    /** What decides the partition: events with the same value keep their order. */
    String partitionKey();

    /** Grows by at least one with every change of the aggregate. */
    long version();

    /** The instant, UTC with milliseconds, at which the owner recorded the change. */
    Instant recordedAt();
}
