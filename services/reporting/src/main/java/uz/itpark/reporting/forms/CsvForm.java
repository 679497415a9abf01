package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An answer as a table (RFC 4180): a header, then a line an observation; null is an empty cell. */
final class CsvForm implements Form {

    @Override
    public void write(Answered answered, OutputStream out) throws IOException {
        Answer answer = answered.answer();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CsvWriter csv = writer(text);
        List<String> header = new ArrayList<>(List.of(Answer.PERIOD));
        header.addAll(answer.by());
        header.addAll(answer.measures());
        header.add(answer.statusName());
        csv.writeRecord(header);
        for (Observation observation : answer.observations()) {
            List<String> cells = new ArrayList<>(header.size());
            cells.add(cell(observation.period()));
            observation.key().forEach(value -> cells.add(cell(value)));
            observation.values().forEach(value -> cells.add(cell(value)));
            cells.add(observation.status());
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    static CsvWriter writer(Writer text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> Formulas.defused(value.toString());
        };
    }
}
