package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.qwi.Measure;
import uz.itpark.reporting.qwi.Quarter;
import uz.itpark.reporting.qwi.Workforce;
import uz.itpark.reporting.roster.Held;
import uz.itpark.reporting.roster.Roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which QWI jobs the units of a group gained or lost in a quarter (JC and JD). What a unit grows by
 * (E − B) is what came and stayed less what was there and went (CA − CS): one that grew by n is
 * shown by the n of CA that came last, one that shrank by n by the n of CS that went last.
 */
final class QuarterGains {

    private static final String GAINED = "FrmJbGn";
    private static final String LOST = "FrmJbLs";

    private final Group units;
    private final Workforce.Question asked;
    private final boolean gains;

    private QuarterGains(Group units, Workforce.Question asked, boolean gains) {
        this.units = units;
        this.asked = asked;
        this.gains = gains;
    }

    static boolean isOne(String measure) {
        return measure.equals(GAINED) || measure.equals(LOST);
    }

    /**
     * @param units places are the units
     * @param asked of one quarter and one group
     */
    static QuarterGains of(Group units, Workforce.Question asked, String measure) {
        return new QuarterGains(units, asked, measure.equals(GAINED));
    }

    /**
     * @param center whether the units are centers
     */
    Listing listing(Roster roster, boolean center, @Nullable String after, int keep) {
        Map<String, Long> most =
                roster.gather(units.companies(), HashMap::new, this::measure, QuarterGains::joined);
        most.values().removeIf(net -> net <= 0);
        return roster.gather(
                        units.companies(),
                        () -> new Latest(most),
                        (latest, jobs) ->
                                counted(gains, jobs)
                                        .forEach((unit, at) ->
                                                latest.add(unit, found(unit, at, center))),
                        Latest::plus)
                .listing(after, keep);
    }

    /** By how much more each unit went the way asked for than the other. */
    private void measure(Map<String, Long> net, List<Held> jobs) {
        counted(gains, jobs).keySet().forEach(unit -> net.merge(unit, 1L, Long::sum));
        counted(!gains, jobs).keySet().forEach(unit -> net.merge(unit, -1L, Long::sum));
    }

    private Map<String, List<Held>> counted(boolean came, List<Held> jobs) {
        return Workforce.counted(asked, came ? Measure.HirAEnd : Measure.SepBeg, jobs);
    }

    private static Map<String, Long> joined(Map<String, Long> some, Map<String, Long> more) {
        more.forEach((unit, net) -> some.merge(unit, net, Long::sum));
        return some;
    }

    private Found found(String unit, List<Held> jobs, boolean center) {
        Quarter quarter = asked.first();
        LocalDate next = quarter.plus(1).firstDay();
        Stream<Stay> stays =
                jobs.stream()
                        .flatMap(job -> units.stays(job).stream())
                        .filter(stay -> unit.equals(units.place(stay)))
                        .filter(stay -> stay.from().isBefore(next))
                        .filter(stay -> stay.to() == null || stay.to().isAfter(quarter.firstDay()));
        LocalDate day =
                gains
                        ? stays.map(Stay::from).min(LocalDate::compareTo).orElseThrow()
                        : stays.map(stay -> stay.to() == null ? next : stay.to())
                                .max(LocalDate::compareTo)
                                .orElseThrow();
        return Found.worker(unit, jobs, center ? unit : null, day);
    }
}
