package uz.itpark.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import uz.itpark.web.Spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read and can be read again. */
final class HeldRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final Spool body;
    private final String fingerprint;

    private HeldRequest(HttpServletRequest request, Spool body, String fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    /** Reads the body, whose size a filter before this one bounds. */
    static HeldRequest of(HttpServletRequest request) throws IOException {
        Spool body = new Spool();
        try {
            MessageDigest sha256 = sha256();
            sha256.update(
                    (request.getQueryString() + "\n" + request.getContentType() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            new DigestInputStream(request.getInputStream(), sha256).transferTo(body);
            return new HeldRequest(request, body, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Keys of different resources do not meet, nor do those of different callers. A hash is kept in
     * the place of what the caller chose, which may say anything.
     */
    String key(String key) {
        String caller = getRemoteUser() == null ? "" : getRemoteUser() + " ";
        String whole = caller + getMethod() + " " + getRequestURI() + " " + key;
        return HexFormat.of().formatHex(sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Replay(body.read());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private static final class Replay extends ServletInputStream {
        private final InputStream bytes;
        private boolean finished;

        Replay(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = bytes.read(target, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read in the request's own thread");
        }
    }
}
