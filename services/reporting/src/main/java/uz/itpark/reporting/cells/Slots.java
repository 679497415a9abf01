package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Rows of a page by slots, as many as there may be in little room, for questions to read. */
final class Slots {

    private final byte[] kind;

    /** Null where every row comes from nowhere. */
    private final int @Nullable [] from;

    private final int[] to;
    private final short[] valid;
    private final short[] recorded;

    /** Where every count fits in a byte, as nearly always. */
    private final byte @Nullable [] few;

    private final int @Nullable [] many;
    private final int lastRecorded;

    /** Of a page of years. */
    private final @Nullable Stocks stocks;

    private final GroupSums groupSums = new GroupSums();

    Slots(Rows rows) {
        Rows own = rows.trimmed();
        kind = own.kind;
        to = own.to;
        valid = new short[own.size];
        recorded = new short[own.size];
        int last = 0;
        boolean ofYears = own.size > 0;
        boolean fromNowhere = true;
        byte[] counts = new byte[own.size];
        boolean small = true;
        for (int i = 0; i < own.size; i++) {
            valid[i] = (short) own.valid[i];
            recorded[i] = (short) own.recorded[i];
            last = Math.max(last, recorded[i]);
            ofYears &= kind[i] == Kind.NET.code;
            fromNowhere &= own.from[i] == CellIds.NONE;
            counts[i] = (byte) own.count[i];
            small &= counts[i] == own.count[i];
        }
        lastRecorded = last;
        from = fromNowhere ? null : own.from;
        few = small ? counts : null;
        many = small ? null : own.count;
        stocks = ofYears ? Stocks.of(to, valid, own.count) : null;
    }

    int size() {
        return to.length;
    }

    void read(Groups groups, Reading.Slotted how, Cells.Taker taker) {
        Slots sums = groupSums.of(groups, this);
        if (sums == null) {
            read(how, groups.summing(taker));
        } else {
            sums.read(how, taker);
        }
    }

    /** The same by groups: a group is a cell. */
    Slots sums(Groups groups) {
        Counts counts = new Counts();
        for (int i = 0; i < to.length; i++) {
            int loser = groups.of(from(i));
            int gainer = groups.of(to[i]);
            if (loser != gainer) {
                counts.add(kind[i], loser, gainer, valid[i], recorded[i], count(i));
            }
        }
        return new Slots(counts.rows());
    }

    void read(Reading.Slotted how, Cells.Taker taker) {
        int[] periods = how.periods();
        int end = how.end();
        if (stocks != null && lastRecorded < end) {
            stocks.before(Valid.before(periods), taker);
            return;
        }
        for (int i = 0; i < to.length; i++) {
            int period = periods[valid[i]];
            if (period != Valid.NONE && recorded[i] < end) {
                taker.take(Kind.of(kind[i]), from(i), to[i], period, count(i));
            }
        }
    }

    private int from(int row) {
        return from == null ? CellIds.NONE : from[row];
    }

    private int count(int row) {
        return few == null ? Objects.requireNonNull(many)[row] : few[row];
    }
}
