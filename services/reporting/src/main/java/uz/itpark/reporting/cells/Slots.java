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

    /**
     * @param periods of each slot, or {@link Valid#NONE}; of years, those before one are asked for
     * @param end slots of recording from this one on are later than what is asked for
     */
    void read(int[] periods, int end, Cells.Taker taker) {
        if (stocks != null && lastRecorded < end) {
            stocks.before(Valid.before(periods), taker);
            return;
        }
        for (int i = 0; i < to.length; i++) {
            int period = periods[valid[i]];
            if (period != Valid.NONE && recorded[i] < end) {
                taker.take(
                        Kind.of(kind[i]),
                        from == null ? CellIds.NONE : from[i],
                        to[i],
                        period,
                        count(i));
            }
        }
    }

    private int count(int row) {
        return few == null ? Objects.requireNonNull(many)[row] : few[row];
    }
}
