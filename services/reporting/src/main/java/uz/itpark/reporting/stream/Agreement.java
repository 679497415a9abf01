package uz.itpark.reporting.stream;

import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Books;
import uz.itpark.reporting.cells.Differences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a rebuilt generation against the live one: all that is counted, and what was known at the
 * beginning of each of the last years and months.
 */
@Component
class Agreement {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    /** As far ahead as anything may be dated, and more. */
    private static final int YEARS_AHEAD = 2;

    /** So many vintages by the year and by the month, and of each so many years by the month. */
    private static final int BACK = 3;

    /** What is older than that is posted by both, even while events keep coming. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private final Books books;
    private final Progress progress;
    private final Clock clock;

    Agreement(Books books, Progress progress, Clock clock) {
        this.books = books;
        this.progress = progress;
        this.clock = clock;
    }

    /** The first differences by name; none where both count the same. */
    List<String> differences(int live, int next) throws Exception {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        YearMonth last = YearMonth.from(today).plusYears(YEARS_AHEAD);
        var all = new Differences(books.cells(live), books.cells(next), FIRST, last);
        boolean still = isStill(live, next);
        List<String> newest = all.asKnownAt(null);
        // What one of them has just taken in, and the other will, is no difference.
        if (!still || !isStill(live, next)) {
            newest = all.asKnownAt(clock.instant().minus(ON_ITS_WAY));
        }
        var recent =
                new Differences(
                        books.cells(live),
                        books.cells(next),
                        YearMonth.from(today).minusYears(BACK),
                        last);
        List<String> differences = new ArrayList<>(newest);
        for (Instant vintage : vintages(today)) {
            if (differences.isEmpty()) {
                differences.addAll(recent.asKnownAt(vintage));
            }
        }
        return differences;
    }

    private boolean isStill(int live, int next) throws Exception {
        return progress.behind(new Generation(live)) == 0
                && progress.behind(new Generation(next)) == 0;
    }

    private static List<Instant> vintages(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int back = 0; back < BACK; back++) {
            days.add(today.withDayOfYear(1).minusYears(back));
            days.add(today.withDayOfMonth(1).minusMonths(back));
        }
        return days.stream().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)).toList();
    }
}
