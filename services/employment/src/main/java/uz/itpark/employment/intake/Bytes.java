package uz.itpark.employment.intake;

import java.util.Arrays;

/** A growing array of bytes that is used again and again. */
final class Bytes {

    static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private byte[] bytes = new byte[1 << 10];
    private int length;

    void add(byte[] more, int from, int to) {
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        System.arraycopy(more, from, bytes, length, to - from);
        length = needed;
    }

    int length() {
        return length;
    }

    /** What was added, without spaces around it; empties this. */
    byte[] take() {
        int from = 0;
        int to = length;
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (from < to && isSpace(bytes[to - 1])) {
            to--;
        }
        length = 0;
        return Arrays.copyOfRange(bytes, from, to);
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Without the byte order mark that some programs put in front of UTF-8. */
    static byte[] withoutMark(byte[] text) {
        return Arrays.mismatch(text, MARK) >= MARK.length || Arrays.equals(text, MARK)
                ? Arrays.copyOfRange(text, MARK.length, text.length)
                : text;
    }
}
