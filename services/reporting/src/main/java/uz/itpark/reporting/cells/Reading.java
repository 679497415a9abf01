package uz.itpark.reporting.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How a question reads a book: which pages, and which of their rows and of the ledger's. */
final class Reading {

    private final Asked asked;
    private final CellIds ids;
    private final Valid valid;
    private final Recorded recorded;
    private final Map<String, Slotted> slotted;

    Reading(Asked asked, CellIds ids) {
        this.asked = asked;
        this.ids = ids;
        this.valid = new Valid(asked.periods());
        this.recorded = new Recorded(asked.asKnownAt(), asked.ofCompanies());
        this.slotted = slots();
    }

    /**
     * How the rows of a page by slots are read.
     *
     * @param periods of each slot, or {@link Valid#NONE}; of years, those before one are asked for
     * @param end slots of recording from this one on are later than what is asked for
     */
    record Slotted(int[] periods, int end) {}

    /** Ids of the pages by slots. */
    Set<String> pagesOfSlots() {
        return slotted.keySet();
    }

    Slotted slotted(String page) {
        return Objects.requireNonNull(slotted.get(page));
    }

    private Map<String, Slotted> slots() {
        Map<String, Slotted> pages = new HashMap<>();
        for (int shard : asked.shards()) {
            for (Level level : Level.values()) {
                valid.slots(level)
                        .forEach((bucket, periods) ->
                                recorded.buckets()
                                        .forEach((known, knownBucket) -> {
                                            PageId id =
                                                    new PageId(
                                                            shard,
                                                            asked.figure(),
                                                            level,
                                                            bucket,
                                                            known,
                                                            knownBucket);
                                            pages.put(
                                                    id.text(),
                                                    new Slotted(periods, recorded.end(known)));
                                        }));
            }
        }
        return pages;
    }

    /** Ids of the pages of instants, which are kept by company only. */
    Set<String> moments() {
        Asked byCompany = new Asked(asked.figure(), true, null, asked.periods(), null);
        Set<String> moments = new HashSet<>();
        for (int shard : (asked.ofCompanies() ? asked : byCompany).shards()) {
            for (int month : recorded.months()) {
                moments.add(PageId.ofInstants(shard, asked.figure(), month).text());
            }
        }
        return moments;
    }

    void instants(Rows rows, Cells.Taker taker) {
        for (int i = 0; i < rows.size; i++) {
            int period = valid.periodOf(rows.valid[i]);
            if (period != Valid.NONE && recorded.includesLoose(rows.recorded[i])) {
                taker.take(Kind.of(rows.kind[i]), rows.from[i], rows.to[i], period, rows.count[i]);
            }
        }
    }

    /**
     * @param through what each page that was read reaches to, by its id
     */
    void ledger(Pieces.Snapshot ledger, Map<String, Long> through, Cells.Taker taker) {
        boolean ahead = through.values().stream().anyMatch(to -> to > ledger.folded());
        for (Segment segment : ledger.segments()) {
            Rows rows = segment.rows();
            for (int i = 0; i < rows.size; i++) {
                Kind kind = Kind.of(rows.kind[i]);
                int period = valid.periodOf(rows.valid[i]);
                if (period != Valid.NONE
                        && kind.figure() == asked.figure()
                        && recorded.includes(rows.recorded[i])
                        && !(ahead && isOnPage(segment, i, through))) {
                    taker.take(kind, rows.from[i], rows.to[i], period, rows.count[i]);
                }
            }
        }
    }

    /** Whether a row of the ledger has meanwhile been brought to the page that was read for it. */
    private boolean isOnPage(Segment segment, int row, Map<String, Long> through) {
        Long to = through.get(pageOf(segment.rows(), row).text());
        return to != null && segment.from() < to;
    }

    private PageId pageOf(Rows rows, int row) {
        Level known = recorded.levelOf(rows.recorded[row]);
        boolean ofCompanies = asked.ofCompanies() || known == null;
        int shard = ofCompanies ? ids.shard(rows.from[row], rows.to[row]) : PageId.PARK;
        LocalDate day = LocalDate.ofEpochDay(rows.valid[row]);
        LocalDate recordedOn = Recorded.day(rows.recorded[row]);
        if (known == null) {
            return PageId.ofInstants(shard, asked.figure(), Recorded.month(recordedOn));
        }
        Level level = valid.levelOf(day);
        return new PageId(
                shard, asked.figure(), level, level.bucket(day), known, known.bucket(recordedOn));
    }
}
