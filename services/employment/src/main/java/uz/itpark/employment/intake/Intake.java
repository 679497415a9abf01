package uz.itpark.employment.intake;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.Counted;
import uz.itpark.web.Gunzip;
import uz.itpark.web.Problem;
import uz.itpark.web.Spool;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A body that was received to its end and can be cut into items: whatever makes it unfit as a whole
 * is found before its first item is taken.
 */
public final class Intake implements AutoCloseable {

    private final Format format;
    private final Spool spool;
    private final String sha256;
    private final Survey survey;

    private Intake(Format format, Spool spool, String sha256, Survey survey) {
        this.format = format;
        this.spool = spool;
        this.sha256 = sha256;
        this.survey = survey;
    }

    /**
     * What was found when the body was read through.
     *
     * @param header of CSV, empty for others
     * @param array whether the items are those of a JSON array
     */
    record Survey(List<String> header, boolean array) {}

    /**
     * Receives a body.
     *
     * @param gzip whether the bytes are compressed
     * @throws Problem 400 for what is not of the format, 413 for what is beyond {@link Limits}
     */
    public static Intake receive(InputStream sent, Format format, boolean gzip) {
        Spool spool = new Spool();
        try {
            MessageDigest digest = newDigest();
            Counted counted = new Counted(new DigestInputStream(sent, digest));
            InputStream plain = gzip ? new Gunzip(counted) : counted;
            Metered metered = new Metered(plain, spool, counted::count);
            Survey survey = survey(metered, format);
            counted.transferTo(OutputStream.nullOutputStream());
            return new Intake(format, spool, HexFormat.of().formatHex(digest.digest()), survey);
        } catch (EOFException | ZipException e) {
            close(spool);
            throw Problem.badRequest(
                    gzip ? "malformed-gzip" : "incomplete-body",
                    gzip ? "the body is no gzip to its end" : "the body ends too early");
        } catch (IOException e) {
            close(spool);
            throw Problem.badRequest("incomplete-body", "the body could not be read to its end");
        } catch (RuntimeException e) {
            close(spool);
            throw e;
        }
    }

    private static Survey survey(Metered body, Format format) throws IOException {
        return switch (format) {
            case JSON -> new Survey(List.of(), JsonBody.survey(body));
            case NDJSON -> {
                Lines.survey(body);
                yield new Survey(List.of(), false);
            }
            case CSV -> new Survey(CsvRows.survey(body), false);
        };
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public Format format() {
        return format;
    }

    /** Of the bytes as they were sent, so of the compressed ones if they were; hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The columns of CSV; empty for other formats. */
    public List<String> header() {
        return survey.header();
    }

    /** From the first item on, as often as need be. */
    public Cutter cut() throws IOException {
        InputStream body = spool.read();
        return switch (format) {
            case JSON -> survey.array() ? new JsonArray(body) : new SingleEvent(body);
            case NDJSON -> new Lines(body);
            case CSV -> new CsvRows(body);
        };
    }

    @Override
    public void close() {
        close(spool);
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A body that is one event. */
    private static final class SingleEvent implements Cutter {
        private final InputStream body;
        private boolean done;

        SingleEvent(InputStream body) {
            this.body = body;
        }

        @Override
        public @Nullable RawItem next() throws IOException {
            if (done) {
                return null;
            }
            done = true;
            return new RawItem.Json(0, Bytes.withoutMark(body.readAllBytes()));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
