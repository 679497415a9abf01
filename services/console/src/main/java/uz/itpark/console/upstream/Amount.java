package uz.itpark.console.upstream;

/** What a figure tells of one group in one period. */
public sealed interface Amount {

    Amount ZERO = new Told(0);
    Amount SUPPRESSED = new Suppressed();
    Amount UNKNOWN = new Unknown();

    record Told(long number) implements Amount {}

    /** Kept back, as it would give persons or a company away. */
    record Suppressed() implements Amount {}

    /** There is none, or nobody answers. */
    record Unknown() implements Amount {}

    default boolean isSuppressed() {
        return this instanceof Suppressed;
    }

    /** For sizes of shapes; what is not told has none. */
    default long orZero() {
        return this instanceof Told(long number) ? number : 0;
    }

    default Amount negated() {
        return this instanceof Told(long number) ? new Told(-number) : this;
    }
}
