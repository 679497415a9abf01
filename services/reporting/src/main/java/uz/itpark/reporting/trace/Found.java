package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.roster.Held;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that a figure counts once.
 *
 * @param key unique, and what the list is sorted by; fit for a cursor
 * @param day of what happened; null where the figure counts what is
 * @param center where it is counted, or null
 * @param jobs the employments behind it, mostly one
 */
record Found(String key, @Nullable LocalDate day, @Nullable String center, List<Held> jobs)
        implements Comparable<Found> {

    static Found job(Held job, @Nullable String center) {
        String key = job.job().id() + "." + job.job().workerId();
        return new Found(key, null, center, List.of(job));
    }

    static Found movement(Held job, @Nullable String center, LocalDate day) {
        String key = job.job().id() + "." + job.job().workerId() + "." + day;
        return new Found(key, day, center, List.of(job));
    }

    static Found worker(
            String unit, List<Held> jobs, @Nullable String center, @Nullable LocalDate day) {
        return new Found(
                unit + "." + jobs.getFirst().job().workerId(), day, center, List.copyOf(jobs));
    }

    @Override
    public int compareTo(Found other) {
        return key.compareTo(other.key);
    }
}
