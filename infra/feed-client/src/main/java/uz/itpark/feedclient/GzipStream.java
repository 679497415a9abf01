package uz.itpark.feedclient;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** What is read from it is the gzip form (RFC 1952) of another stream, packed while it is read. */
final class GzipStream {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int PARTS = 3;

    private GzipStream() {}

    static InputStream of(InputStream plain) {
        return new SequenceInputStream(new Parts(plain));
    }

    /**
     * The trailer is known only when the rest was read, so parts are made when their turn comes.
     */
    private static final class Parts implements Enumeration<InputStream> {
        private final CheckedInputStream plain;
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private int next;

        Parts(InputStream plain) {
            this.plain = new CheckedInputStream(plain, new CRC32());
        }

        @Override
        public boolean hasMoreElements() {
            return next < PARTS;
        }

        @Override
        public InputStream nextElement() {
            return switch (next++) {
                case 0 -> new ByteArrayInputStream(HEADER);
                case 1 -> new DeflaterInputStream(plain, deflater, 1 << 16);
                case 2 -> trailer();
                default -> throw new NoSuchElementException();
            };
        }

        private InputStream trailer() {
            byte[] trailer =
                    ByteBuffer.allocate(8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt((int) plain.getChecksum().getValue())
                            .putInt((int) deflater.getBytesRead())
                            .array();
            deflater.end();
            return new ByteArrayInputStream(trailer);
        }
    }
}
