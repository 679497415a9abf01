package uz.itpark.console.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.console.upstream.Reporting.Figure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Where what stands behind a number of an answer is shown. */
final class Traces {

    /** Measures of companies that count decisions in a time, not companies on a day. */
    private static final Set<String> DECIDED =
            Set.of(
                    "applications",
                    "registrations",
                    "rejections",
                    "suspensions",
                    "revocations",
                    "reinstatements");

    /** What is left when others are subtracted: no jobs of its own stand behind it. */
    private static final Set<String> DIFFERENCES = Set.of("net", "FrmJbC");

    private final Question question;
    private final Figure answer;

    Traces(Question question, Figure answer) {
        this.question = question;
        this.answer = answer;
    }

    /** Null where nothing leads there. */
    @Nullable String of(Map<String, @Nullable Object> row, String measure) {
        if (DIFFERENCES.contains(measure)) {
            return null;
        }
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(question.filters());
        for (String dimension : question.by()) {
            Object value = row.get(dimension);
            // Blank asks for jobs at no center.
            asked.set(dimension, value == null ? "" : value.toString());
        }
        String period = String.valueOf(row.get("period"));
        switch (question.kind().clock()) {
            case QUARTERS -> {
                asked.set("from", period);
                asked.set("to", period);
                asked.set("measure", measure);
            }
            case DAY -> {
                boolean ofDay = !question.kind().isRegister() || !DECIDED.contains(measure);
                if (ofDay) {
                    asked.set("on", span(period).to().toString());
                } else {
                    asked.set("from", span(period).from().toString());
                    asked.set("to", span(period).to().toString());
                }
                if (question.kind().isRegister() && !measure.equals("value")) {
                    asked.set("measure", measure);
                }
            }
            case RANGE -> {
                asked.set("from", span(period).from().toString());
                asked.set("to", span(period).to().toString());
                asked.set("measure", measure);
            }
        }
        // The same knowledge as the number's, though more may have become known since.
        asked.set("asKnownAt", answer.asKnownAt().toString());
        return UriComponentsBuilder.fromPath("/analysis/traces/" + question.kind().code())
                .queryParams(asked)
                .encode()
                .toUriString();
    }

    private Span span(String period) {
        return Span.of(period)
                .within(LocalDate.parse(question.from()), LocalDate.parse(question.to()));
    }
}
