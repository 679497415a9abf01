package uz.itpark.reporting.binary;

import java.util.Arrays;

/** Some bytes among others, equal to any that are the same. */
public final class Slice {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int hash;

    Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        int sum = 1;
        for (int i = from; i < to; i++) {
            sum = 31 * sum + bytes[i];
        }
        this.hash = sum;
    }

    /** The same, without those around it. */
    public Slice alone() {
        return new Slice(bytes(), 0, to - from);
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slice slice
                && Arrays.equals(bytes, from, to, slice.bytes, slice.from, slice.to);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
