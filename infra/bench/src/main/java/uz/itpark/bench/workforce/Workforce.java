package uz.itpark.bench.workforce;

import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * So many workers with three events each, as the employment service publishes them: a hiring, a
 * move, then an end for half of the workers, another move for three of ten and a second job for two
 * of ten. What is recorded earlier is published earlier, so an event seldom follows one of the same
 * worker.
 *
 * @param workers below 16,777,216
 */
public record Workforce(int workers) {

    public static final int EVENTS_EACH = 3;

    private static final int WORKER_BITS = 24;
    private static final int EVENT_BITS = 2;

    /** In the order of the topic. */
    public Stream<EmploymentEvent> events() {
        long[] order =
                IntStream.range(0, workers)
                        .mapToObj(Integer::valueOf)
                        .flatMapToLong(worker ->
                                LongStream.rangeClosed(1, EVENTS_EACH)
                                        .map(event -> place(worker, event)))
                        .sorted()
                        .toArray();
        return Arrays.stream(order).mapToObj(Workforce::at);
    }

    /** An event of a worker, so that what was recorded earlier comes first. */
    private static long place(int worker, long event) {
        long recordedAt = Career.of(worker).after((int) event).recordedAt().getEpochSecond();
        return (recordedAt << WORKER_BITS | worker) << EVENT_BITS | event;
    }

    private static EmploymentEvent at(long place) {
        int event = (int) place & (1 << EVENT_BITS) - 1;
        int worker = (int) (place >> EVENT_BITS) & (1 << WORKER_BITS) - 1;
        return Career.of(worker).after(event);
    }

    /** What a compacted topic keeps: the newest event of each job. */
    public Stream<EmploymentEvent> newest() {
        return IntStream.range(0, workers).boxed().flatMap(worker -> Career.of(worker).newest());
    }

    /** Workers with a job on a day: one by one. */
    public long headcount(LocalDate day) {
        return IntStream.range(0, workers)
                .filter(worker -> Career.of(worker).jobsOn(day) > 0)
                .count();
    }

    /** Jobs on a day. */
    public long jobs(LocalDate day) {
        return IntStream.range(0, workers).mapToLong(worker -> Career.of(worker).jobsOn(day)).sum();
    }

    static boolean active(EmploymentState job, LocalDate day) {
        return job.spells().stream()
                .anyMatch(spell ->
                        spell.supersededAt() == null
                                && !day.isBefore(spell.from())
                                && (spell.to() == null || day.isBefore(spell.to())));
    }
}
