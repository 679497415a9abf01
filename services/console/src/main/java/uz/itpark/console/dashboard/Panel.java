package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Rows;
import uz.itpark.console.charts.Table;
import uz.itpark.console.charts.Tiles;
import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart with all that belongs to it.
 *
 * @param address where the numbers are to be had
 * @param content null where reporting is away or refuses
 * @param refusal code of reporting's refusal; null where it is away, or answers
 */
public record Panel(
        Chart chart, Address address, @Nullable Content content, @Nullable String refusal) {

    /**
     * @param asKnownAt the instant whose knowledge is shown
     * @param numbers shown by themselves, above the chart
     * @param series names of the lines or bars, for the key
     */
    public record Content(
            String definitions,
            Instant asKnownAt,
            List<Headline> numbers,
            @Nullable Plot plot,
            @Nullable Rows rows,
            @Nullable Tiles tiles,
            List<String> series,
            Table table) {

        /** The same, with another name of what goes before each row. */
        Content headed(String first) {
            List<String> heads = new ArrayList<>(table.heads());
            heads.set(0, first);
            Table renamed = new Table(heads, table.rows());
            return new Content(definitions, asKnownAt, numbers, plot, rows, tiles, series, renamed);
        }

        /** Whether a number is kept back, so that the page says why. */
        public boolean isPartlySuppressed() {
            return table.hasSuppressed()
                    || numbers.stream().anyMatch(number -> number.amount().isSuppressed());
        }
    }

    /** A number with its name. */
    public record Headline(String name, Amount amount) {}

    /** Files there are of the chart's numbers. */
    public List<String> formats() {
        return Reporting.FORMATS;
    }

    public String download(String format) {
        return address.file(format);
    }

    /** The same numbers for ever: the address, with the instant of this knowledge. */
    public @Nullable String citation() {
        return content == null ? null : address.at(content.asKnownAt());
    }
}
