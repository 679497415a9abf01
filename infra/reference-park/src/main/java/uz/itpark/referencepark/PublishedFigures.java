package uz.itpark.referencepark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What has been published of the real park, each figure with its source. */
final class PublishedFigures {

    private final List<NamedCsvRecord> rows;

    private PublishedFigures(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static PublishedFigures read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                PublishedFigures.class.getResourceAsStream(
                                        "/published-figures.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PublishedFigures(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A figure that was published as a whole number.
     *
     * @param breakdown the group it is of; empty for the whole park
     * @param to the last day it speaks of
     */
    int number(String figure, String breakdown, LocalDate to) {
        return Integer.parseInt(value(figure, breakdown, to));
    }

    String value(String figure, String breakdown, LocalDate to) {
        return rows.stream()
                .filter(row -> row.getField("figure").equals(figure))
                .filter(row -> row.getField("breakdown").equals(breakdown))
                .filter(row -> row.getField("to").equals(to.toString()))
                .findFirst()
                .orElseThrow()
                .getField("value");
    }

    /** The new jobs expected from remote service centers, which no date was set for. */
    int expectedCenterJobs() {
        return rows.stream()
                .filter(row -> row.getField("figure").equals("new jobs target"))
                .mapToInt(row -> Integer.parseInt(row.getField("value")))
                .sum();
    }
}
