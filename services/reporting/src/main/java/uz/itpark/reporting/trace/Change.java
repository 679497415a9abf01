package uz.itpark.reporting.trace;

import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.roster.Held;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A job came into a group on a day, or was there last on the day before.
 *
 * @param place the unit within the group
 * @param stay in the group: its first, or its last
 */
record Change(Kind kind, LocalDate day, String place, Held held, Stay stay) {

    /** By the names of the measures of job flows. */
    enum Kind {
        hires,
        joined,
        movedIn,
        separations,
        left,
        movedOut
    }

    /** All changes of a job, whenever they were. */
    static List<Change> of(Held held, Group group) {
        List<Change> changes = new ArrayList<>();
        Stay before = null;
        for (Stay stay : group.stays(held)) {
            boolean goesOn = before != null && stay.from().equals(before.to());
            String left = before == null ? null : group.place(before);
            String entered = group.place(stay);
            if (!goesOn || !Objects.equals(left, entered)) {
                if (before != null && left != null) {
                    out(held, before, left, goesOn, changes);
                }
                if (entered != null) {
                    changes.add(new Change(entry(stay, goesOn), stay.from(), entered, held, stay));
                }
            }
            before = stay;
        }
        String last = before == null ? null : group.place(before);
        if (before != null && last != null) {
            out(held, before, last, false, changes);
        }
        return changes;
    }

    private static Kind entry(Stay stay, boolean goesOn) {
        if (goesOn) {
            return Kind.movedIn;
        }
        return stay.spell().entry() == Spell.Entry.HIRED ? Kind.hires : Kind.joined;
    }

    private static void out(
            Held held, Stay stay, String place, boolean goesOn, List<Change> changes) {
        if (stay.to() != null) {
            boolean separated = stay.spell().exit() == Spell.Exit.SEPARATED;
            Kind kind = goesOn ? Kind.movedOut : separated ? Kind.separations : Kind.left;
            changes.add(new Change(kind, stay.to(), place, held, stay));
        }
    }

    boolean within(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Found found() {
        return Found.movement(held, stay.cell().center(), day);
    }
}
