package uz.itpark.employment.reconciliations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.intake.Utf8;
import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list as CSV: UTF-8, RFC 4180, with or without a byte order mark. */
final class CsvList {

    private static final Set<String> COLUMNS = Set.of("employment", "pinfl", "start");
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_FIELD = 1_000;

    private final ListFaults faults;

    CsvList(ListFaults faults) {
        this.faults = faults;
    }

    void read(InputStream body, JobList list) throws IOException {
        var handler =
                CsvRecordHandler.builder()
                        .maxFields(MOST_FIELDS)
                        .maxFieldSize(LONGEST_FIELD)
                        .build();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(1 << 17)
                        .build(handler, Utf8.reader(body))) {
            List<String> header = null;
            for (CsvRecord record : records) {
                if (header == null) {
                    header = header(record.getFields());
                } else {
                    take(list, header, record);
                }
            }
            if (header == null) {
                throw Problem.invalid("", "missing-header", "the first line must name the columns");
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(RuntimeException e) throws IOException {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof IOException broken
                    && !(cause instanceof CharacterCodingException)) {
                throw broken;
            }
        }
        return Problem.badRequest("malformed-csv", "the body is no CSV that can be read");
    }

    private static List<String> header(List<String> columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            names.add(column.strip());
        }
        List<Fault> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                wrong.add(new Fault("/" + name, "unknown-column", "this column is unknown"));
            } else if (!seen.add(name)) {
                wrong.add(new Fault("/" + name, "duplicate-column", "this column comes twice"));
            }
        }
        for (String name : COLUMNS) {
            if (!seen.contains(name)) {
                wrong.add(new Fault("/" + name, "missing-column", "this column is required"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return names;
    }

    private void take(JobList list, List<String> header, CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() > header.size()) {
            faults.add(line, "", "malformed", "has more fields than the header has columns");
            return;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                values.put(header.get(i), record.getField(i).strip());
            }
        }
        list.add(line, values);
    }
}
