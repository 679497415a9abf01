package uz.itpark.reporting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Whatever was asked before, an answer by groups is what the events come to until now. */
class GroupSumsTest {

    private static final List<String> REGIONS = List.of("UZ-TK", "UZ-SA", "UZ-BU");
    private static final int COMPANIES = 40;
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 10);
    private static final List<Days> PERIODS =
            List.of(
                    new Days(LocalDate.of(2020, 2, 11), LocalDate.of(2020, 6, 30)),
                    new Days(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 1, 17)));

    private final Random random = new Random(7);
    private final CellIds ids = new CellIds();
    private final BookInMemory book = new BookInMemory();
    private final BookCells cells = new BookCells(book, ids);
    private final Taking taking =
            new Taking(
                    book,
                    new Fold(book, ids, Long.MAX_VALUE),
                    new Unfolded(0, Long.MAX_VALUE, Long.MAX_VALUE));
    private final List<Movement> happened = new ArrayList<>();

    @Test
    void theSameQuestionIsAskedAgainAfterMoreHasHappened() {
        Groups byRegion = by(Cell::region);
        for (int round = 0; round < 6; round++) {
            happen();
            for (int again = 0; again < 3; again++) {
                assertThat(counted(byRegion)).as("round %d", round).isEqualTo(expected(byRegion));
            }
        }
    }

    @Test
    void otherGroupsAreAskedForInBetween() {
        List<Groups> all =
                List.of(
                        by(Cell::region),
                        by(Cell::gender),
                        by(Cell::company),
                        by(cell -> cell.gender().equals("F") ? cell.region() : null));
        for (int question = 0; question < 100; question++) {
            if (question % 9 == 0) {
                happen();
            }
            Groups groups = all.get(random.nextInt(all.size()));
            assertThat(counted(groups)).as("question %d", question).isEqualTo(expected(groups));
        }
    }

    @Test
    void areKeptOfWhatIsAskedForAgain() {
        GroupSums sums = new GroupSums();
        Slots rows = rows();
        Groups byRegion = by(Cell::region);

        assertThat(sums.of(byRegion, rows)).as("asked for once").isNull();
        Slots kept = sums.of(byRegion, rows);
        assertThat(kept).isNotNull();
        assertThat(sums.of(byRegion, rows)).isSameAs(kept);
        assertThat(sums.of(by(Cell::region), rows)).as("by others, though alike").isNull();
        assertThat(sums.of(byRegion, rows)).isSameAs(kept);
    }

    @Test
    void areNotKeptWhereTheyAreHardlyFewerThanTheRows() {
        GroupSums sums = new GroupSums();
        Slots rows = rows();
        Groups byCell = by(Cell::toString);

        for (int again = 0; again < 3; again++) {
            assertThat(sums.of(byCell, rows)).isNull();
        }
    }

    @Test
    void areForgottenOfTheGroupsAskedForLongestAgo() {
        GroupSums sums = new GroupSums();
        Slots rows = rows();
        Groups byRegion = by(Cell::region);
        sums.of(byRegion, rows);
        sums.of(byRegion, rows);

        sums.of(by(Cell::gender), rows);
        sums.of(by(Cell::ageGroup), rows);

        assertThat(sums.of(byRegion, rows)).as("as if asked for the first time").isNull();
    }

    /** Some of it is folded into pages, and the newest is not. */
    private void happen() {
        List<byte[]> postings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Movement movement = movement();
            happened.add(movement);
            postings.add(Posting.write(Map.of(movement, 1)));
            if (i == 40) {
                take(postings);
                taking.fold();
            }
        }
        take(postings);
    }

    private void take(List<byte[]> postings) {
        assertThat(taking.take(taking.end(), taking.end() + postings.size(), postings)).isTrue();
        postings.clear();
    }

    private Movement movement() {
        LocalDate day = FIRST.plusDays(random.nextInt(1_000));
        Instant recordedAt = Instant.parse("2021-05-01T10:00:00Z").plusSeconds(happened.size());
        String company = String.valueOf(301_000_000 + random.nextInt(COMPANIES));
        Cell cell = cell(company);
        return switch (random.nextInt(4)) {
            case 0 -> new Movement(Movement.Kind.SEPARATED, day, cell, null, recordedAt);
            case 1 -> new Movement(Movement.Kind.MOVED, day, cell, cell(company), recordedAt);
            default -> new Movement(Movement.Kind.HIRED, day, null, cell, recordedAt);
        };
    }

    private Cell cell(String company) {
        return new Cell(
                company,
                null,
                REGIONS.get(random.nextInt(REGIONS.size())),
                random.nextBoolean() ? "F" : "M",
                random.nextBoolean() ? "youth" : "adult");
    }

    /** How the stock of each group changed before the periods and in each. */
    private record Change(int group, int period) {}

    private Map<Change, Integer> counted(Groups groups) {
        Map<Change, Integer> changes = new HashMap<>();
        cells.read(
                new Asked(Figure.JOBS, true, null, PERIODS, null),
                groups,
                (_, from, to, period, count) -> {
                    add(new Change(from, period), -count, changes);
                    add(new Change(to, period), count, changes);
                });
        return changes;
    }

    private Map<Change, Integer> expected(Groups groups) {
        Map<Change, Integer> changes = new HashMap<>();
        for (Movement movement : happened) {
            int period = period(movement.day());
            if (period < PERIODS.size()) {
                add(new Change(groups.of(id(movement.from())), period), -1, changes);
                add(new Change(groups.of(id(movement.to())), period), 1, changes);
            }
        }
        return changes;
    }

    private static int period(LocalDate day) {
        int period = -1;
        while (period < PERIODS.size() && day.isAfter(end(period))) {
            period++;
        }
        return period;
    }

    /** The last day of a period, or of those before the first. */
    private static LocalDate end(int period) {
        return period < 0 ? PERIODS.getFirst().from().minusDays(1) : PERIODS.get(period).to();
    }

    private static void add(Change change, int count, Map<Change, Integer> changes) {
        if (change.group != Groups.OUTSIDE) {
            changes.merge(change, count, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** A row for each cell, many in a region. */
    private Slots rows() {
        Rows rows = new Rows();
        for (String region : REGIONS) {
            for (int company = 0; company < COMPANIES; company++) {
                Cell cell = new Cell("30200000" + company, null, region, "F", "youth");
                rows.add(Kind.HIRED.code, CellIds.NONE, id(cell), 3, 121, 1);
            }
        }
        return new Slots(rows);
    }

    private int id(@Nullable Cell cell) {
        if (cell == null) {
            return CellIds.NONE;
        }
        Bytes.Writer out = new Bytes.Writer();
        RowBytes.write(cell, out);
        return ids.of(new Bytes.Reader(out.written(), 0).rest());
    }

    /** By what is told of a cell; of null nothing is asked. */
    private Groups by(Function<Cell, @Nullable String> name) {
        Map<String, Integer> numbers = new HashMap<>();
        return cell -> {
            String group = cell == Cells.NOWHERE ? null : name.apply(ids.cell(cell));
            return group == null
                    ? Groups.OUTSIDE
                    : numbers.computeIfAbsent(group, _ -> numbers.size());
        };
    }
}
