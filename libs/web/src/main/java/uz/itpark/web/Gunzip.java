package uz.itpark.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What was compressed, all members of it (RFC 1952, 2.2). Where no further member follows, nothing
 * may: a {@link GZIPInputStream} takes a member with a damaged head for the end, and says nothing.
 */
public final class Gunzip extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private final Counted packed;
    private long filled;

    /**
     * @throws ZipException for what does not begin as gzip does, here and while it is read
     */
    public Gunzip(InputStream packed) throws IOException {
        this(new Counted(packed));
    }

    private Gunzip(Counted packed) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = packed.count();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0 && inf.getRemaining() + packed.count() - filled > TRAILER) {
            throw new ZipException("something follows the last member");
        }
        return read;
    }
}
