package uz.itpark.reporting.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Values one after the other, numbers in as many bytes as they need. */
public final class Bytes {

    private static final int MORE = 0x80;

    /** Bytes of the largest number. */
    private static final int LONGEST = 10;

    /** So many digits fit in a long. */
    private static final int SHORT = 18;

    private Bytes() {}

    public static final class Writer {

        private byte[] bytes;
        private int size;

        public Writer() {
            this(256);
        }

        /**
         * @param room for so many bytes at first
         */
        public Writer(int room) {
            bytes = new byte[room];
        }

        /** Zigzag, so that small negative numbers are short too. */
        public Writer number(long value) {
            long left = (value << 1) ^ (value >> 63);
            room(LONGEST);
            while ((left & ~(MORE - 1L)) != 0) {
                bytes[size++] = (byte) (left & (MORE - 1) | MORE);
                left >>>= 7;
            }
            bytes[size++] = (byte) left;
            return this;
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
            }
        }

        public Writer text(String text) {
            return bytes(text.getBytes(UTF_8));
        }

        public Writer bytes(byte[] some) {
            return number(some.length).raw(some);
        }

        /** Without their length. */
        public Writer raw(byte[] some) {
            return raw(some, 0, some.length);
        }

        public Writer raw(byte[] some, int from, int to) {
            room(to - from);
            System.arraycopy(some, from, bytes, size, to - from);
            size += to - from;
            return this;
        }

        /** What another has written. */
        public Writer raw(Writer other) {
            return raw(other.bytes, 0, other.size);
        }

        public Writer maybeText(@Nullable String text) {
            number(text == null ? 0 : 1);
            return text == null ? this : text(text);
        }

        public Writer day(LocalDate day) {
            return number(day.toEpochDay());
        }

        public Writer maybeDay(@Nullable LocalDate day) {
            number(day == null ? 0 : 1);
            return day == null ? this : day(day);
        }

        public Writer instant(Instant instant) {
            return number(instant.getEpochSecond()).number(instant.getNano());
        }

        public Writer maybeInstant(@Nullable Instant instant) {
            number(instant == null ? 0 : 1);
            return instant == null ? this : instant(instant);
        }

        public Writer decimal(BigDecimal decimal) {
            number(decimal.scale());
            return decimal.precision() <= SHORT
                    ? whole(decimal.unscaledValue().longValueExact())
                    : bytes(decimal.unscaledValue().toByteArray());
        }

        /** Of the bytes of a number, the highest first, as few as tell it. */
        private Writer whole(long value) {
            int length = 1;
            while (length < Long.BYTES
                    && value >> (Byte.SIZE * length - 1) != value >> (Long.SIZE - 1)) {
                length++;
            }
            number(length);
            room(length);
            for (int left = length - 1; left >= 0; left--) {
                bytes[size++] = (byte) (value >> Byte.SIZE * left);
            }
            return this;
        }

        public int size() {
            return size;
        }

        /** Begins anew, in the same room. */
        public void clear() {
            size = 0;
        }

        public byte[] written() {
            return Arrays.copyOf(bytes, size);
        }
    }

    public static final class Reader {

        private final byte[] bytes;
        private int at;

        public Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        public int at() {
            return at;
        }

        public void skip(int length) {
            at += length;
        }

        public boolean hasMore() {
            return at < bytes.length;
        }

        public long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (long) (next & (MORE - 1)) << shift;
                shift += 7;
            } while (next < 0);
            return (value >>> 1) ^ -(value & 1);
        }

        public int count() {
            return Math.toIntExact(number());
        }

        public boolean flag() {
            return number() != 0;
        }

        public String text() {
            int length = count();
            at += length;
            return new String(bytes, at - length, length, UTF_8);
        }

        public @Nullable String maybeText() {
            return flag() ? text() : null;
        }

        public void skipText() {
            skip(count());
        }

        public Slice rest() {
            return new Slice(bytes, at, bytes.length);
        }

        /** What was read since it was there. */
        public Slice since(int start) {
            return new Slice(bytes, start, at);
        }

        public LocalDate day() {
            return LocalDate.ofEpochDay(number());
        }

        public @Nullable LocalDate maybeDay() {
            return flag() ? day() : null;
        }

        public Instant instant() {
            return Instant.ofEpochSecond(number(), number());
        }

        public @Nullable Instant maybeInstant() {
            return flag() ? instant() : null;
        }

        public BigDecimal decimal() {
            int scale = count();
            int length = count();
            at += length;
            return length <= Long.BYTES
                    ? BigDecimal.valueOf(whole(at - length, length), scale)
                    : new BigDecimal(new BigInteger(bytes, at - length, length), scale);
        }

        private long whole(int from, int length) {
            long value = bytes[from];
            for (int i = 1; i < length; i++) {
                value = value << Byte.SIZE | bytes[from + i] & 0xFF;
            }
            return value;
        }
    }
}
