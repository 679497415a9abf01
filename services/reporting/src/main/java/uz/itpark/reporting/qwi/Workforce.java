package uz.itpark.reporting.qwi;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.roster.Attendance;
import uz.itpark.reporting.roster.Held;
import uz.itpark.reporting.roster.Roster;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reckons indicators from the roster. */
@Service
public class Workforce {

    private final Roster roster;

    Workforce(Roster roster) {
        this.roster = roster;
    }

    /**
     * @param first the first of the quarters asked for
     * @param quarters how many there are
     * @param knownAt what was recorded later does not count
     * @param companies TINs of those that can have a cell in a group
     * @param unit of a cell: its company or center; null for none
     * @param group of a cell; null where it is in none
     */
    public record Question(
            Quarter first,
            int quarters,
            Instant knownAt,
            Predicate<String> companies,
            Function<Cell, @Nullable String> unit,
            Function<Cell, @Nullable List<@Nullable String>> group) {}

    /** A job as QWI understands it, apart from the worker. */
    record At(List<@Nullable String> group, String unit) {}

    /** The indicators of each group that has any. */
    public Map<List<@Nullable String>, Indicators> indicators(Question question) {
        Attendance attendance = roster.attendance();
        Places places = Places.of(question, attendance.cells());
        Map<List<@Nullable String>, Indicators> all = new HashMap<>();
        for (int from = 0; from < question.quarters(); from += Presence.MOST) {
            int first = from;
            int count = Math.min(Presence.MOST, question.quarters() - from);
            attendance
                    .taken(() -> new Presence(question, first, count, places))
                    .forEach(some ->
                            some.indicators()
                                    .forEach(
                                            (group, of) -> all.merge(group, of, Indicators::plus)));
        }
        return all;
    }

    /**
     * Of one worker's jobs those at each unit at which a measure counts the worker in the first
     * quarter.
     */
    public static Map<String, List<Held>> counted(
            Question question, Measure measure, List<Held> jobs) {
        Map<String, List<Held>> counted = new HashMap<>();
        presence(question, jobs)
                .forEach((at, quarters) -> {
                    if (measure.counts(quarters, Measure.BEFORE)) {
                        counted.put(at.unit(), jobsAt(at, question, jobs));
                    }
                });
        return counted;
    }

    private static List<Held> jobsAt(At at, Question question, List<Held> jobs) {
        return jobs.stream()
                .filter(job -> {
                    BitSet quarters = presence(question, List.of(job)).get(at);
                    return quarters != null && quarters.get(Measure.BEFORE);
                })
                .toList();
    }

    /** In which quarters a worker has a job where; bit {@link Measure#BEFORE} is the first. */
    static Map<At, BitSet> presence(Question question, List<Held> jobs) {
        int start = question.first().number() - Measure.BEFORE;
        int end = question.first().number() + question.quarters() + Measure.AFTER;
        Map<At, BitSet> presence = new HashMap<>();
        for (Held held : jobs) {
            for (Stay stay : Stay.of(held.job(), question.knownAt())) {
                int from = Math.max(start, Quarter.holding(stay.from()).number());
                int to =
                        stay.to() == null
                                ? end
                                : Math.min(
                                        end, Quarter.holding(stay.to().minusDays(1)).number() + 1);
                String unit = question.unit().apply(stay.cell());
                var group = from < to && unit != null ? question.group().apply(stay.cell()) : null;
                if (group != null && unit != null) {
                    presence.computeIfAbsent(new At(group, unit), _ -> new BitSet())
                            .set(from - start, to - start);
                }
            }
        }
        return presence;
    }
}
