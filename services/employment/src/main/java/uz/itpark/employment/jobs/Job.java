package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One worker's job at one company, as its facts say.
 *
 * @param origin the reference its hiring was reported under
 * @param reference the name it goes by now
 * @param references every name it went by
 * @param lastDay last day worked, or null while it goes on
 * @param positions what holds from each day on; the first key is the first day of the job
 * @param evidence the events it rests on
 */
public record Job(
        String origin,
        String reference,
        SortedSet<String> references,
        Worker worker,
        @Nullable LocalDate lastDay,
        NavigableMap<LocalDate, Position> positions,
        List<HeldEvent> evidence) {

    public LocalDate start() {
        return positions.firstKey();
    }

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(start()) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** The position in force on a day of the job. */
    public Position positionOn(LocalDate day) {
        return Objects.requireNonNull(positions.floorEntry(day)).getValue();
    }

    /** What holds from each day on; a change dated before the start says nothing of the job. */
    static NavigableMap<LocalDate, Position> positions(Fact hiring, List<Fact> changes) {
        Position position = ((Report.Hired) hiring.report()).position();
        var positions = new TreeMap<LocalDate, Position>();
        positions.put(hiring.effectiveOn(), position);
        for (Fact change : changes) {
            if (!change.effectiveOn().isBefore(hiring.effectiveOn())) {
                position = ((Report.Changed) change.report()).change().applyTo(position);
                positions.put(change.effectiveOn(), position);
            }
        }
        return positions;
    }
}
