package uz.itpark.web;

import jakarta.servlet.http.HttpServletRequest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;

/** A request's body as its sender had it before {@code Content-Encoding}. */
public final class Decoded {

    private Decoded() {}

    /**
     * The body as a stream.
     *
     * @param limit how many bytes it may have once decoded; reading on is a 413
     * @throws Problem 415 for an encoding other than gzip, 400 {@code malformed-gzip}
     */
    public static InputStream body(HttpServletRequest request, long limit) throws IOException {
        InputStream body = request.getInputStream();
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return new Bounded(body, limit);
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> {
                try {
                    yield new Bounded(new Gunzip(body), limit);
                } catch (ZipException | java.io.EOFException e) {
                    throw malformed();
                }
            }
            default ->
                    throw Problem.of(
                                    org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                    "unsupported-encoding",
                                    "the body may be encoded as gzip or not at all")
                            .with("Accept-Encoding", "gzip");
        };
    }

    private static Problem malformed() {
        return Problem.badRequest("malformed-gzip", "the body is no gzip that can be read");
    }

    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = in.read(bytes, offset, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw Problem.tooLarge(limit);
                }
                return read;
            } catch (ZipException e) {
                throw malformed();
            } catch (java.io.EOFException e) {
                // Of gzip only: a plain body that ends early is told by the server itself.
                if (in instanceof Gunzip) {
                    throw malformed();
                }
                throw e;
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
