package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How a figure was revised: the answers to one question as known at several instants, as one answer
 * with the dimension {@code knownAt} before those of the breakdown.
 */
final class Revisions {

    static final String KNOWN_AT = "knownAt";

    /** More are no chart, and each is a question. */
    static final int MOST = 50;

    /** To the millisecond always, so that texts sort as instants do. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Within a vintage rows are sorted, and stay so within a period of it. */
    private static final Comparator<Observation> BY_PERIOD =
            Comparator.comparing(Observation::period);

    private Revisions() {}

    /**
     * @param vintages answers by the instant whose knowledge they reflect; the whole reflects that
     *     of the last
     */
    static Answer of(SortedMap<Instant, Answer> vintages) {
        Answer newest = vintages.sequencedValues().getLast();
        Rows rows = new Rows(0);
        vintages.forEach((known, answer) ->
                answer.observations().forEach(row -> rows.add(() -> knownAt(known, row))));
        return new Answer(
                newest.figure(),
                newest.unit(),
                newest.asKnownAt(),
                newest.recordedThrough(),
                Stream.concat(Stream.of(KNOWN_AT), newest.by().stream()).toList(),
                newest.measures(),
                rows.complete().stream().sorted(BY_PERIOD).toList());
    }

    private static Observation knownAt(Instant known, Observation row) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(INSTANT.format(known));
        key.addAll(row.key());
        return new Observation(
                row.period(), Collections.unmodifiableList(key), row.values(), row.status());
    }
}
