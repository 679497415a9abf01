package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;

/** Answers as responses: form, name, tag, and for how long they may be kept. */
@Component
public class Responses {

    private static final CacheControl FOR_EVER =
            // Shared caches keep what was asked without a token only, so not what is for some.
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    /** Kept, but asked for again each time: a 304 where nothing changed. */
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private final Vintages vintages;

    Responses(Vintages vintages) {
        this.vintages = vintages;
    }

    /**
     * The form asked for, else the one accepted; a 406 where none is. To be called before any work
     * is done.
     *
     * @param code of the parameter {@code format}, which is one of {@link Format#codes()}
     */
    public static Format format(@Nullable String code, HttpHeaders headers) {
        return code == null
                ? Negotiation.choose(headers.get(HttpHeaders.ACCEPT))
                : Format.named(code);
    }

    /**
     * @param query the question's parameters, see {@link Answered#query()}
     * @param vintage whether it was asked as of an instant, and not as of now
     */
    public ResponseEntity<Answered> of(
            Answer answer, SortedMap<String, String> query, boolean vintage, Format format) {
        Answered answered = Answered.of(answer, query);
        boolean settled = vintage && vintages.isSettled(answer.asKnownAt());
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .eTag(tag(answered, vintage, format))
                .cacheControl(settled ? FOR_EVER : ASK_AGAIN)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(answer, format))
                .body(answered);
    }

    /**
     * Strong where the same question has the same bytes; as of now, {@code asKnownAt} differs each
     * time and says nothing that would be worth another copy.
     */
    private static String tag(Answered answered, boolean vintage, Format format) {
        Answer answer = answered.answer();
        MessageDigest hash = Answered.sha256();
        String said =
                String.join(
                        " ",
                        answered.inputs(),
                        format.code(),
                        Objects.toString(answer.recordedThrough()),
                        vintage ? answer.asKnownAt().toString() : "now");
        String tag = HexFormat.of().formatHex(hash.digest(said.getBytes(UTF_8)), 0, 16);
        return (vintage && format.isReproducible() ? "\"" : "W/\"") + tag + "\"";
    }

    private static String disposition(Answer answer, Format format) {
        ContentDisposition.Builder disposition =
                format.isFile() ? ContentDisposition.attachment() : ContentDisposition.inline();
        return disposition.filename(FileName.of(answer, format)).build().toString();
    }
}
