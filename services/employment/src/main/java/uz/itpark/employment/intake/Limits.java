package uz.itpark.employment.intake;

/** How much a body may be. Beyond any of these it is refused as soon as that is seen. */
public final class Limits {

    /** Bytes of a body, as sent and after decompression. */
    public static final long BODY_BYTES = 256L << 20;

    public static final int ITEMS = 500_000;

    /** Bytes of one item with what surrounds it. */
    public static final int ITEM_BYTES = 1 << 20;

    /** Levels of objects and arrays. */
    public static final int DEPTH = 500;

    /** Characters of a number. */
    public static final int NUMBER_CHARACTERS = 1_000;

    /**
     * Tokens of a body of JSON: names, values and brackets. An event has some forty, so that even
     * the most events stay well below.
     */
    public static final long BODY_TOKENS = 100L * ITEMS;

    /** Fields of a CSV record. */
    public static final int CSV_FIELDS = 200;

    /** Characters of a CSV field. */
    public static final int CSV_FIELD_CHARACTERS = 1 << 16;

    /** Payrolls compress ten to thirty times; what compresses more than this is no payroll. */
    static final int RATIO = 200;

    /** Bytes after decompression from which on the ratio counts. */
    static final long RATIO_FROM = 8L << 20;

    private Limits() {}
}
