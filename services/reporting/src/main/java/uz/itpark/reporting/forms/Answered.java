package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An answer with the question it answers.
 *
 * @param query the parameters of the question, without those that say as of when and in which form;
 *     spelled the same way for the same question
 * @param inputs hash of all that went into the answer, equal for equal inputs: of the definitions,
 *     the question and what was counted. When it was asked has no part in it, so that it tells
 *     whether anything changed between two vintages
 */
public record Answered(Answer answer, SortedMap<String, String> query, String inputs) {

    /** Between two texts, neither of which can hold it. */
    private static final byte[] END = {0};

    static Answered of(Answer answer, SortedMap<String, String> query) {
        MessageDigest hash = sha256();
        add(hash, Answer.DEFINITIONS);
        add(hash, answer.figure());
        query.forEach((name, value) -> add(hash, name + "=" + value));
        for (Observation observation : answer.observations()) {
            add(hash, observation.period());
            observation.key().forEach(value -> add(hash, value));
            observation.values().forEach(value -> add(hash, value));
            add(hash, observation.status());
        }
        return new Answered(answer, query, "sha256:" + HexFormat.of().formatHex(hash.digest()));
    }

    private static void add(MessageDigest hash, @Nullable Object value) {
        hash.update(Objects.toString(value, "\u0001").getBytes(UTF_8));
        hash.update(END);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
