package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SDMX-CSV 2.0.0: a line a value. Several measures are told apart by the dimension {@code MEASURE}.
 * A job at no center is at {@code _Z} (not applicable), as SDMX's guidelines for code lists have
 * it; the observation status is the figures' own code list.
 */
final class SdmxCsvForm implements Form {

    private static final String NOT_APPLICABLE = "_Z";

    /** "Information": what the lines are, and nothing to be done with them. */
    private static final String INFORMATION = "I";

    @Override
    public void write(Answered answered, OutputStream out) throws IOException {
        Answer answer = answered.answer();
        boolean several = answer.measures().size() > 1;
        Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CsvWriter csv = CsvForm.writer(text);
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        answer.by().forEach(name -> header.add(upper(name)));
        if (several) {
            header.add("MEASURE");
        }
        header.addAll(List.of("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"));
        csv.writeRecord(header);
        String structure = structure(answer);
        for (Observation observation : answer.observations()) {
            for (int i = 0; i < answer.measures().size(); i++) {
                List<String> cells = new ArrayList<>(header.size());
                cells.addAll(List.of("dataflow", structure, INFORMATION));
                observation.key().forEach(value -> cells.add(code(value)));
                if (several) {
                    cells.add(upper(answer.measures().get(i)));
                }
                cells.add(period(observation.period()));
                cells.add(CsvForm.cell(observation.values().get(i)));
                cells.add(observation.status());
                csv.writeRecord(cells);
            }
        }
        csv.flush();
    }

    /** Agency, dataflow and version, as {@code ITPARK:JOB_FLOWS(2026.1)}. */
    private static String structure(Answer answer) {
        return "ITPARK:%s(%s)"
                .formatted(
                        answer.figure().toUpperCase(Locale.ROOT).replace('-', '_'),
                        Answer.DEFINITIONS.replace('-', '.'));
    }

    private static String code(@Nullable String value) {
        return value == null ? NOT_APPLICABLE : CsvForm.cell(value);
    }

    /** {@code ageGroup} is {@code AGE_GROUP}. */
    private static String upper(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** SDMX writes a range as its first day and its length: {@code 2022-01-01/P90D}. */
    private static String period(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return name;
        }
        LocalDate from = LocalDate.parse(name.substring(0, slash));
        LocalDate to = LocalDate.parse(name.substring(slash + 1));
        return from + "/P" + (ChronoUnit.DAYS.between(from, to) + 1) + "D";
    }
}
