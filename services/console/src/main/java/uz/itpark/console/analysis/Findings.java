package uz.itpark.console.analysis;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer as a table with ways to the events, and as a chart. */
final class Findings {

    static final int MOST_ROWS = 500;

    private final Question question;
    private final Figure answer;
    private final Words words;
    private final Traces traces;

    Findings(Question question, Figure answer, Words words) {
        this.question = question;
        this.answer = answer;
        this.words = words;
        this.traces = new Traces(question, answer);
    }

    /**
     * @param status code of the observation's
     */
    public record Row(List<String> keys, List<Value> values, String status) {}

    /**
     * @param trace address of what stands behind it; null where nothing leads there
     */
    public record Value(String text, boolean suppressed, @Nullable String trace) {}

    /** Their names, in reporting's order. */
    List<String> measures() {
        Set<String> measures = new LinkedHashSet<>();
        answer.observations().forEach(row -> measures.addAll(row.keySet()));
        answer.dimensions().forEach(measures::remove);
        measures.remove(answer.statusName());
        return List.copyOf(measures);
    }

    List<Row> rows() {
        List<String> measures = measures();
        return answer.observations().stream()
                .limit(MOST_ROWS)
                .map(row -> row(row, measures))
                .toList();
    }

    private Row row(Map<String, @Nullable Object> row, List<String> measures) {
        return new Row(
                answer.dimensions().stream()
                        .map(dimension -> name(dimension, row.get(dimension)))
                        .toList(),
                measures.stream().map(measure -> value(row, measure)).toList(),
                String.valueOf(row.get(answer.statusName())));
    }

    private Value value(Map<String, @Nullable Object> row, String measure) {
        Object given = row.get(measure);
        if (given != null && Picture.isShare(given)) {
            return new Value(words.share(new BigDecimal(given.toString())), false, null);
        }
        Amount amount = Figure.amount(row, measure);
        boolean leads = amount instanceof Amount.Told(long n) && n != 0;
        return new Value(
                words.amount(amount),
                amount.isSuppressed(),
                leads ? traces.of(row, measure) : null);
    }

    private String name(String dimension, @Nullable Object value) {
        if (dimension.equals("period")) {
            return words.period(String.valueOf(value));
        }
        return value == null ? words.say("analysis.none") : words.of(dimension, value.toString());
    }

    Picture picture(String measure) {
        return new Picture(answer, measure, this::group, words);
    }

    private String group(Map<String, @Nullable Object> row) {
        return question.by().isEmpty()
                ? words.of("figure", question.kind().code())
                : String.join(
                        " · ",
                        question.by().stream()
                                .map(dimension -> name(dimension, row.get(dimension)))
                                .toList());
    }
}
