package uz.itpark.reporting.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/** Values one after the other, numbers in as many bytes as they need. */
final class Bytes {

    private static final int MORE = 0x80;

    private Bytes() {}

    static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

        /** Zigzag, so that small negative numbers are short too. */
        Writer number(long value) {
            long left = (value << 1) ^ (value >> 63);
            while ((left & ~(MORE - 1L)) != 0) {
                out.write((int) left & (MORE - 1) | MORE);
                left >>>= 7;
            }
            out.write((int) left);
            return this;
        }

        Writer text(String text) {
            return bytes(text.getBytes(UTF_8));
        }

        Writer bytes(byte[] bytes) {
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Writer maybeText(@Nullable String text) {
            number(text == null ? 0 : 1);
            return text == null ? this : text(text);
        }

        Writer day(LocalDate day) {
            return number(day.toEpochDay());
        }

        Writer maybeDay(@Nullable LocalDate day) {
            number(day == null ? 0 : 1);
            return day == null ? this : day(day);
        }

        Writer instant(Instant instant) {
            return number(instant.getEpochSecond()).number(instant.getNano());
        }

        Writer maybeInstant(@Nullable Instant instant) {
            number(instant == null ? 0 : 1);
            return instant == null ? this : instant(instant);
        }

        Writer decimal(BigDecimal decimal) {
            return number(decimal.scale()).bytes(decimal.unscaledValue().toByteArray());
        }

        int size() {
            return out.size();
        }

        byte[] written() {
            return out.toByteArray();
        }
    }

    static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int at() {
            return at;
        }

        void skip(int length) {
            at += length;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        long number() {
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

        int count() {
            return Math.toIntExact(number());
        }

        boolean flag() {
            return number() != 0;
        }

        String text() {
            int length = count();
            at += length;
            return new String(bytes, at - length, length, UTF_8);
        }

        @Nullable String maybeText() {
            return flag() ? text() : null;
        }

        LocalDate day() {
            return LocalDate.ofEpochDay(number());
        }

        @Nullable LocalDate maybeDay() {
            return flag() ? day() : null;
        }

        Instant instant() {
            return Instant.ofEpochSecond(number(), number());
        }

        @Nullable Instant maybeInstant() {
            return flag() ? instant() : null;
        }

        BigDecimal decimal() {
            int scale = count();
            int length = count();
            at += length;
            return new BigDecimal(new BigInteger(bytes, at - length, length), scale);
        }
    }
}
