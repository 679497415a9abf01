package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.Spell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The days on which a job is a park job: active, at a company that is a resident. */
final class ParkDays {

    /** A spell without the instants between which it was known. */
    record Draft(
            LocalDate start,
            LocalDate from,
            @Nullable LocalDate to,
            Spell.Entry entry,
            Spell.@Nullable Exit exit,
            Position position) {}

    private ParkDays() {}

    /**
     * @param residency ascending, not overlapping; periods that touch are one
     */
    static List<Draft> of(Job job, List<Period> residency) {
        LocalDate end = job.lastDay() == null ? null : job.lastDay().plusDays(1);
        List<Draft> drafts = new ArrayList<>();
        for (Period period : joined(residency)) {
            LocalDate from = later(job.start(), period.from());
            LocalDate to = earlier(end, period.to());
            if (to == null || from.isBefore(to)) {
                split(job, from, to, end, drafts);
            }
        }
        return drafts;
    }

    private static void split(
            Job job,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate end,
            List<Draft> drafts) {
        var changes = new TreeSet<>(job.positions().tailMap(from, false).keySet());
        LocalDate day = from;
        Spell.Entry entry = from.equals(job.start()) ? Spell.Entry.HIRED : Spell.Entry.JOINED;
        for (LocalDate change : changes) {
            boolean inside = to == null || change.isBefore(to);
            if (inside && !job.positionOn(change).equals(job.positionOn(day))) {
                drafts.add(draft(job, day, change, entry, Spell.Exit.MOVED));
                day = change;
                entry = Spell.Entry.MOVED;
            }
        }
        Spell.Exit exit = null;
        if (to != null) {
            exit = to.equals(end) ? Spell.Exit.SEPARATED : Spell.Exit.LEFT;
        }
        drafts.add(draft(job, day, to, entry, exit));
    }

    private static Draft draft(
            Job job,
            LocalDate from,
            @Nullable LocalDate to,
            Spell.Entry entry,
            Spell.@Nullable Exit exit) {
        return new Draft(job.start(), from, to, entry, exit, job.positionOn(from));
    }

    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period period : periods) {
            if (!joined.isEmpty() && period.from().equals(joined.getLast().to())) {
                joined.add(new Period(joined.removeLast().from(), period.to()));
            } else {
                joined.add(period);
            }
        }
        return joined;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
