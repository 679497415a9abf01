package uz.itpark.reporting.roster;

import java.util.Arrays;

/** Arrays of numbers whose lengths are not known beforehand. */
final class Growing {

    private static final int FIRST = 16;

    private Growing() {}

    static final class Ints {
        private int[] values = new int[FIRST];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }

    static final class Shorts {
        private short[] values = new short[FIRST];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = (short) value;
        }

        short[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }

    static final class Longs {
        private long[] values = new long[FIRST];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        long[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
