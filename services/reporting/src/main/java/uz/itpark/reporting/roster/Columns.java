package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.movements.Stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * A run as figures look at it: for each job the months of its stays, column by column, 28 bytes a
 * stay. Made once, for a run never changes.
 */
final class Columns {

    private static final int A_YEAR = 12;

    private final Keys keys;
    private final int[] stays;
    private final int[] cell;
    private final short[] first;
    private final short[] last;
    private final long[] recordedAt;
    private final long[] supersededAt;

    private Columns(Keys keys, Growing.Ints stays, Gathered gathered) {
        this.keys = keys;
        this.stays = stays.trimmed();
        this.cell = gathered.cell.trimmed();
        this.first = gathered.first.trimmed();
        this.last = gathered.last.trimmed();
        this.recordedAt = gathered.recordedAt.trimmed();
        this.supersededAt = gathered.supersededAt.trimmed();
    }

    private static final class Gathered {
        private final Growing.Ints cell = new Growing.Ints();
        private final Growing.Shorts first = new Growing.Shorts();
        private final Growing.Shorts last = new Growing.Shorts();
        private final Growing.Longs recordedAt = new Growing.Longs();
        private final Growing.Longs supersededAt = new Growing.Longs();

        void add(Stay stay, CellNumbers cells) {
            LocalDate to = stay.to();
            Instant superseded = stay.spell().supersededAt();
            cell.add(cells.of(stay.cell()));
            first.add(month(stay.from()));
            last.add(to == null ? Attendance.OPEN : month(to.minusDays(1)));
            recordedAt.add(stay.spell().recordedAt().toEpochMilli());
            supersededAt.add(superseded == null ? Long.MAX_VALUE : superseded.toEpochMilli());
        }

        private static int month(LocalDate day) {
            return day.getYear() * A_YEAR + day.getMonthValue() - 1;
        }
    }

    /**
     * @param lines of a run: each job once
     */
    static Columns of(Iterator<Line> lines, CellNumbers cells) {
        Keys.Gathered keys = new Keys.Gathered();
        Growing.Ints stays = new Growing.Ints();
        Gathered gathered = new Gathered();
        stays.add(0);
        while (lines.hasNext()) {
            Line line = lines.next();
            EmploymentState job = line.job();
            keys.add(line);
            Stay.ever(job).forEach(stay -> gathered.add(stay, cells));
            stays.add(gathered.cell.size());
        }
        return new Columns(keys.sorted(), stays, gathered);
    }

    /** Of all runs the stays of the newest version of each job, worker by worker. */
    static void visit(List<Columns> runs, Attendance.Taker taker) {
        int[] at = new int[runs.size()];
        int least = least(runs, at);
        while (least >= 0) {
            Keys.Worker worker = runs.get(least).keys.worker(at[least]);
            for (int run = 0; run < at.length; run++) {
                Keys own = runs.get(run).keys;
                int from = at[run];
                int to = own.endOf(worker, from);
                for (int i = from; i < to; i++) {
                    if (isNewest(runs, at, run, i, worker)) {
                        runs.get(run).stays(own.line(i), taker);
                    }
                }
            }
            for (int run = 0; run < at.length; run++) {
                at[run] = runs.get(run).keys.endOf(worker, at[run]);
            }
            taker.next();
            least = least(runs, at);
        }
    }

    /** The run whose next worker comes before those of the others; -1 at the end of all. */
    private static int least(List<Columns> runs, int[] at) {
        int least = -1;
        for (int run = 0; run < at.length; run++) {
            Keys keys = runs.get(run).keys;
            if (at[run] < keys.size()
                    && (least < 0 || keys.isBefore(at[run], runs.get(least).keys, at[least]))) {
                least = run;
            }
        }
        return least;
    }

    private static boolean isNewest(
            List<Columns> runs, int[] at, int run, int place, Keys.Worker worker) {
        Keys own = runs.get(run).keys;
        for (int other = 0; other < at.length; other++) {
            if (other != run) {
                Keys keys = runs.get(other).keys;
                int to = keys.endOf(worker, at[other]);
                for (int i = at[other]; i < to; i++) {
                    boolean same = keys.job(i) == own.job(place);
                    int newer = Long.compare(keys.version(i), own.version(place));
                    if (same && (newer > 0 || (newer == 0 && other < run))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void stays(int line, Attendance.Taker taker) {
        for (int i = stays[line]; i < stays[line + 1]; i++) {
            taker.stay(cell[i], first[i], last[i], recordedAt[i], supersededAt[i]);
        }
    }
}
