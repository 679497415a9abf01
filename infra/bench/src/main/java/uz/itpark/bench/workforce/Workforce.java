package uz.itpark.bench.workforce;

import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many workers with three events each, as the employment service publishes them: first all
 * hirings, then all first moves, then an end for half of the workers, another move for three of ten
 * and a second job for two of ten. So an event seldom follows one of the same worker.
 */
public record Workforce(int workers) {

    public static final int EVENTS_EACH = 3;

    /** The first events of all, in the order of the topic. */
    public Stream<EmploymentEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Career.of(i % workers).after(i / workers + 1));
    }

    /** What a compacted topic keeps: the newest event of each job. */
    public Stream<EmploymentEvent> newest() {
        return IntStream.range(0, workers).boxed().flatMap(worker -> Career.of(worker).newest());
    }

    /** Workers with a job on a day, after so many events: one by one. */
    public long headcount(int count, LocalDate day) {
        return IntStream.range(0, workers)
                .filter(worker -> Career.of(worker).worksOn(day, eventsOf(worker, count)))
                .count();
    }

    /** Jobs on a day, after so many events. */
    public long jobs(int count, LocalDate day) {
        return IntStream.range(0, workers)
                .mapToLong(worker -> Career.of(worker).jobsOn(day, eventsOf(worker, count)))
                .sum();
    }

    private int eventsOf(int worker, int count) {
        return count / workers + (worker < count % workers ? 1 : 0);
    }

    static boolean active(EmploymentState job, LocalDate day) {
        return job.spells().stream()
                .anyMatch(spell ->
                        spell.supersededAt() == null
                                && !day.isBefore(spell.from())
                                && (spell.to() == null || day.isBefore(spell.to())));
    }
}
