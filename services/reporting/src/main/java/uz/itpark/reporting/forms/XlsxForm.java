package uz.itpark.reporting.forms;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;

/**
 * A workbook of two sheets: the observations, numbers as numbers, and what they are: definitions,
 * question, vintage, hash.
 */
final class XlsxForm implements Form {

    static final String OBSERVATIONS = "Observations";
    static final String ABOUT = "About";

    /** Rows that are kept before they go out. */
    private static final int ROWS = 1_000;

    @Override
    public void write(Answered answered, OutputStream out) throws IOException {
        Path file = Files.createTempFile("figure", ".xlsx");
        try {
            write(answered, file);
            Packing.copy(file, answered.answer().asKnownAt(), StreamUtils.nonClosing(out));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Answered answered, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "itpark", null)) {
            // It is packed once more.
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            try (Worksheet sheet = workbook.newWorksheet(OBSERVATIONS)) {
                observations(answered.answer(), sheet);
            }
            try (Worksheet sheet = workbook.newWorksheet(ABOUT)) {
                about(answered, sheet);
            }
        }
    }

    private static void observations(Answer answer, Worksheet sheet) throws IOException {
        List<String> header = new ArrayList<>(List.of(Answer.PERIOD));
        header.addAll(answer.by());
        header.addAll(answer.measures());
        header.add(answer.statusName());
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        int row = 1;
        for (Observation observation : answer.observations()) {
            int column = 0;
            sheet.inlineString(row, column++, observation.period());
            for (String value : observation.key()) {
                cell(sheet, row, column++, value);
            }
            for (Object value : observation.values()) {
                cell(sheet, row, column++, value);
            }
            sheet.inlineString(row, column, observation.status());
            if (row++ % ROWS == 0) {
                sheet.flush();
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    private static void about(Answered answered, Worksheet sheet) {
        Answer answer = answered.answer();
        sheet.width(0, 24);
        sheet.width(1, 110);
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"figure", answer.figure()});
        lines.add(new String[] {"unit", answer.unit()});
        lines.add(new String[] {"definitions", Answer.DEFINITIONS});
        lines.add(new String[] {"asKnownAt", answer.asKnownAt().toString()});
        lines.add(new String[] {"recordedThrough", Objects.toString(answer.recordedThrough(), "")});
        lines.add(new String[] {"inputs", answered.inputs()});
        answered.query()
                .forEach((name, value) -> lines.add(new String[] {"query: " + name, value}));
        Definitions.of(answer)
                .forEach((name, text) -> lines.add(new String[] {"definition: " + name, text}));
        for (int row = 0; row < lines.size(); row++) {
            sheet.inlineString(row, 0, lines.get(row)[0]);
            sheet.style(row, 0).bold().set();
            sheet.inlineString(row, 1, lines.get(row)[1]);
            sheet.style(row, 1).wrapText(true).set();
        }
    }
}
