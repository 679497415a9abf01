package uz.itpark.employment.intake;

import org.springframework.http.HttpStatus;

import uz.itpark.web.Problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/** A body while it is received: kept as it is read, and given up once it is too much. */
final class Metered extends FilterInputStream {

    /** What a reader may have read ahead of the item it is at. */
    private static final int SLACK = 1 << 17;

    private final OutputStream copy;
    private final LongSupplier sent;
    private long read;
    private long item;

    /**
     * @param sent how many bytes came over the wire for what was read
     */
    Metered(InputStream body, OutputStream copy, LongSupplier sent) {
        super(body);
        this.copy = copy;
        this.sent = sent;
    }

    /** An item has ended. */
    void itemEnds() {
        item = read;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            read += count;
            measure();
            copy.write(bytes, offset, count);
        }
        return count;
    }

    private void measure() {
        if (read > Limits.BODY_BYTES) {
            throw Problem.tooLarge(Limits.BODY_BYTES);
        }
        if (read > Limits.RATIO_FROM && read / Limits.RATIO > sent.getAsLong()) {
            throw tooLarge(
                    "the body may decompress to at most " + Limits.RATIO + " times what is sent");
        }
        if (read - item > Limits.ITEM_BYTES + SLACK) {
            throw tooLarge("an item may have at most " + Limits.ITEM_BYTES + " bytes");
        }
    }

    static Problem tooLarge(String detail) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", detail);
    }
}
