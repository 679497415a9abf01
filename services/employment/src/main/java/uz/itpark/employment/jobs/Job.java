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

    /**
     * What holds from each day on. A change dated before the start holds from the start on: of a
     * hiring that is held later than it was, the changes are right all the same.
     *
     * @param changes by day
     */
    static NavigableMap<LocalDate, Position> positions(Fact hiring, List<Fact> changes) {
        LocalDate start = hiring.effectiveOn();
        Position position = ((Report.Hired) hiring.report()).position();
        var positions = new TreeMap<LocalDate, Position>();
        positions.put(start, position);
        for (Fact change : changes) {
            LocalDate from = change.effectiveOn();
            position = ((Report.Changed) change.report()).change().applyTo(position);
            positions.put(from.isBefore(start) ? start : from, position);
        }
        return positions;
    }
}
