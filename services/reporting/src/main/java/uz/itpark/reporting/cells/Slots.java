package uz.itpark.reporting.cells;

/** Rows of a page by slots, as many as there may be in little room, for questions to read. */
final class Slots {

    private final byte[] kind;
    private final int[] from;
    private final int[] to;
    private final short[] valid;
    private final short[] recorded;
    private final int[] count;

    Slots(Rows rows) {
        Rows own = rows.trimmed();
        kind = own.kind;
        from = own.from;
        to = own.to;
        count = own.count;
        valid = new short[own.size];
        recorded = new short[own.size];
        for (int i = 0; i < own.size; i++) {
            valid[i] = (short) own.valid[i];
            recorded[i] = (short) own.recorded[i];
        }
    }

    int size() {
        return count.length;
    }

    /**
     * @param periods of each slot, or {@link Valid#NONE}
     * @param end slots of recording from this one on are later than what is asked for
     */
    void read(int[] periods, int end, Cells.Taker taker) {
        for (int i = 0; i < count.length; i++) {
            int period = periods[valid[i]];
            if (period != Valid.NONE && recorded[i] < end) {
                taker.take(Kind.of(kind[i]), from[i], to[i], period, count[i]);
            }
        }
    }
}
