package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Table;
import uz.itpark.console.charts.Tiles;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting.Figure;

import java.util.List;
import java.util.function.Function;

/**
 * A chart with all that belongs to it.
 *
 * @param code which of the page's it is
 * @param figure as reporting names it
 * @param answer null where reporting is away
 */
record Panel(
        String code,
        String figure,
        MultiValueMap<String, String> question,
        @Nullable Figure answer,
        @Nullable Content content) {

    static final List<String> FORMATS = List.of("csv", "xlsx", "json-stat", "sdmx-csv");

    /**
     * @param series names of the lines or bars, for the key
     */
    record Content(@Nullable Plot plot, @Nullable Tiles tiles, List<String> series, Table table) {}

    static Panel of(
            String code,
            String figure,
            MultiValueMap<String, String> question,
            Outcome<Figure> outcome,
            Function<Figure, Content> draw) {
        Figure answer = outcome.value();
        return new Panel(
                code, figure, question, answer, answer == null ? null : draw.apply(answer));
    }

    /** Where the same numbers are to be had as a file. */
    public String download(String format) {
        return address().queryParam("format", format).encode().toUriString();
    }

    private UriComponentsBuilder address() {
        return UriComponentsBuilder.fromPath("/figures/{figure}")
                .uriVariables(java.util.Map.of("figure", figure))
                .queryParams(question);
    }

    /** The answer's own address, with the instant of this knowledge: the same numbers for ever. */
    public String citation() {
        UriComponentsBuilder address = address();
        if (answer != null) {
            address.replaceQueryParam("asKnownAt", answer.asKnownAt().toString());
        }
        return address.encode().toUriString();
    }
}
