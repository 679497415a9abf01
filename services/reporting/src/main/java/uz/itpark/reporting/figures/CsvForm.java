package uz.itpark.reporting.figures;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** An answer as a table: a header, then a line an observation. */
final class CsvForm {

    private CsvForm() {}

    static String of(Answer answer) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            if (answer.observations().isEmpty()) {
                csv.writeRecord(answer.dimensions());
            } else {
                csv.writeRecord(answer.observations().getFirst().keySet());
            }
            answer.observations()
                    .forEach(observation -> csv.writeRecord(cells(observation.values())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(Collection<?> values) {
        return values.stream().map(value -> Objects.toString(value, "")).toList();
    }
}
