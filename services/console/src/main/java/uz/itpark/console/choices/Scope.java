package uz.itpark.console.choices;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page counts.
 *
 * @param figure that has a row wherever there is anything for the page to show
 * @param time as reporting takes it
 * @param filters as reporting takes them, and whose knowledge counts
 */
public record Scope(
        String figure, MultiValueMap<String, String> time, MultiValueMap<String, String> filters) {

    /** Jobs on any day of a time, whatever is counted of them. */
    public static Scope ofJobs(
            LocalDate from, LocalDate to, MultiValueMap<String, String> filters) {
        MultiValueMap<String, String> time = new LinkedMultiValueMap<>();
        time.set("from", from.toString());
        time.set("to", to.toString());
        return new Scope("job-flows", time, filters);
    }

    @Nullable String chosen(Dimension dimension) {
        return filters.getFirst(dimension.code());
    }

    /** Whatever is chosen of those. */
    Scope without(Collection<Dimension> dimensions) {
        MultiValueMap<String, String> others = new LinkedMultiValueMap<>(filters);
        dimensions.forEach(dimension -> others.remove(dimension.code()));
        return new Scope(figure, time, others);
    }

    /** Whatever is chosen. */
    Scope whole() {
        return without(List.of(Dimension.values()));
    }

    /** The question where there is anything. */
    MultiValueMap<String, String> by(Collection<Dimension> dimensions) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(filters);
        question.addAll(time);
        question.set(
                "by", dimensions.stream().map(Dimension::code).collect(Collectors.joining(",")));
        return question;
    }
}
