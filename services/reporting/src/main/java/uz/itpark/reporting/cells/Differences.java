package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the counts of two generations differ: in which month, of which cell, by how much. */
public final class Differences {

    private static final int MOST_NAMED = 10;
    private static final boolean[] BOTH = {true, false};
    private static final boolean[] COMPANIES = {true};

    private final Cells live;
    private final Cells rebuilt;
    private final List<Days> months = new ArrayList<>();

    /**
     * @param live the generation that answers
     * @param rebuilt by the same process, which gives the same numbers to the same cells
     * @param first month that is looked at by itself; of all before it, the stock they left
     */
    public Differences(Cells live, Cells rebuilt, YearMonth first, YearMonth last) {
        this.live = live;
        this.rebuilt = rebuilt;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Days(month.atDay(1), month.atEndOfMonth()));
        }
    }

    /** What is counted; of what lies before all months only the stock it left. */
    private record Place(int period, Kind kind, int from, int to) {}

    /**
     * Everything that was known at an instant is compared.
     *
     * @param asKnownAt null for all that is known
     * @return the first differences by name; none where both count the same
     */
    public List<String> asKnownAt(@Nullable Instant asKnownAt) {
        List<String> named = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            // By company; of all that is known also as the park's own pages have it.
            for (boolean ofCompanies : asKnownAt == null ? BOTH : COMPANIES) {
                Asked asked = new Asked(figure, ofCompanies, null, months, asKnownAt);
                Map<Place, Long> one = counts(live, asked);
                Map<Place, Long> other = counts(rebuilt, asked);
                Set<Place> all = new HashSet<>(one.keySet());
                all.addAll(other.keySet());
                for (Place place : all) {
                    long counted = one.getOrDefault(place, 0L);
                    long anew = other.getOrDefault(place, 0L);
                    if (counted != anew && named.size() < MOST_NAMED) {
                        named.add(name(figure, place, counted, anew, asKnownAt));
                    }
                }
            }
        }
        return named;
    }

    private static Map<Place, Long> counts(Cells cells, Asked asked) {
        Map<Place, Long> counts = new HashMap<>();
        cells.read(
                asked,
                (kind, from, to, period, count) -> {
                    if (period == Valid.BEFORE) {
                        // Pages of years keep no more than that.
                        add(counts, new Place(period, Kind.NET, Cells.NOWHERE, from), -count);
                        add(counts, new Place(period, Kind.NET, Cells.NOWHERE, to), count);
                    } else {
                        add(counts, new Place(period, kind, from, to), count);
                    }
                });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static void add(Map<Place, Long> counts, Place place, long count) {
        if (place.kind() != Kind.NET || place.to() != Cells.NOWHERE) {
            counts.merge(place, count, Long::sum);
        }
    }

    private String name(
            Figure figure, Place place, long counted, long anew, @Nullable Instant asKnownAt) {
        String when =
                place.period() == Valid.BEFORE
                        ? "before " + months.getFirst().from()
                        : YearMonth.from(months.get(place.period()).from()).toString();
        return "%s, %s, %s from %s to %s%s: %d is counted, rebuilt %d"
                .formatted(
                        figure.code(),
                        when,
                        place.kind().name().toLowerCase(Locale.ROOT),
                        cell(place.from()),
                        cell(place.to()),
                        asKnownAt == null ? "" : ", as known at " + asKnownAt,
                        counted,
                        anew);
    }

    private String cell(int id) {
        if (id == Cells.NOWHERE) {
            return "nowhere";
        }
        Cell cell = live.cell(id);
        return String.join(
                "/",
                cell.company().isEmpty() ? "park" : cell.company(),
                cell.center() == null ? "-" : cell.center(),
                cell.region(),
                cell.gender(),
                cell.ageGroup());
    }
}
