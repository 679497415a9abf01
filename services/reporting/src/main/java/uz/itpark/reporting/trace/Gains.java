package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.roster.Held;
import uz.itpark.reporting.roster.Roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which jobs the units of a group gained or lost. A unit that grew by n jobs is shown by the n that
 * came last: those before them took the places of others that went. One that shrank by n is shown
 * by the n that went last.
 */
final class Gains {

    private final Group units;
    private final LocalDate from;
    private final LocalDate to;
    private final Measure measure;

    /**
     * @param units places are the units
     */
    Gains(Group units, LocalDate from, LocalDate to, Measure measure) {
        this.units = units;
        this.from = from;
        this.to = to;
        this.measure = measure;
    }

    /**
     * What a unit has.
     *
     * @param base jobs at the beginning and those that joined with their company
     * @param end jobs at the end and those that left with their company
     */
    record Size(long base, long end) {

        Size plus(Size other) {
            return new Size(base + other.base, end + other.end);
        }

        long net() {
            return end - base;
        }
    }

    /** By the names of the measures of job creation. */
    enum Measure {
        creation,
        openings,
        expansions,
        destruction,
        closings,
        contractions;

        boolean isGain() {
            return ordinal() <= expansions.ordinal();
        }

        private boolean takes(Size size) {
            return switch (this) {
                case creation -> size.net() > 0;
                case openings -> size.net() > 0 && size.base() == 0;
                case expansions -> size.net() > 0 && size.base() > 0;
                case destruction -> size.net() < 0;
                case closings -> size.net() < 0 && size.end() == 0;
                case contractions -> size.net() < 0 && size.end() > 0;
            };
        }
    }

    Listing listing(Roster roster, @Nullable String after, int keep) {
        Map<String, Size> sizes =
                roster.gather(
                        units.companies(),
                        HashMap::new,
                        (some, jobs) -> jobs.forEach(job -> measure(job, some)),
                        Gains::joined);
        sizes.values().removeIf(size -> !measure.takes(size));
        Map<String, Long> most = new HashMap<>();
        sizes.forEach((unit, size) -> most.put(unit, Math.abs(size.net())));
        return roster.gather(
                        units.companies(),
                        () -> new Latest(most),
                        (some, jobs) -> jobs.forEach(job -> take(job, some)),
                        Latest::plus)
                .listing(after, keep);
    }

    private void measure(Held job, Map<String, Size> sizes) {
        for (Stay stay : units.stays(job)) {
            String unit = units.place(stay);
            if (unit != null) {
                int base = stay.covers(from.minusDays(1)) ? 1 : 0;
                sizes.merge(unit, new Size(base, stay.covers(to) ? 1 : 0), Size::plus);
            }
        }
        for (Change change : Change.of(job, units)) {
            if (change.within(from, to)) {
                int joined = change.kind() == Change.Kind.joined ? 1 : 0;
                int left = change.kind() == Change.Kind.left ? 1 : 0;
                sizes.merge(change.place(), new Size(joined, left), Size::plus);
            }
        }
    }

    private static Map<String, Size> joined(Map<String, Size> some, Map<String, Size> more) {
        more.forEach((unit, size) -> some.merge(unit, size, Size::plus));
        return some;
    }

    private void take(Held job, Latest latest) {
        for (Change change : Change.of(job, units)) {
            boolean wanted =
                    switch (change.kind()) {
                        case hires, movedIn -> measure.isGain();
                        case separations, movedOut -> !measure.isGain();
                        case joined, left -> false;
                    };
            if (wanted && change.within(from, to)) {
                latest.add(change.place(), change.found());
            }
        }
    }
}
