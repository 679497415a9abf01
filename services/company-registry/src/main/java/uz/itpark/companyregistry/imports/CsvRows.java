package uz.itpark.companyregistry.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the CSV of an import: UTF-8, RFC 4180, columns in any order. */
final class CsvRows {

    static final int MOST = 20_000;

    private static final Set<String> REQUIRED = Set.of("tin", "name", "activity", "region");
    private static final Set<String> KNOWN =
            Set.of(
                    "tin",
                    "name",
                    "activity",
                    "region",
                    "address",
                    "director",
                    "email",
                    "foundedOn",
                    "registeredOn");

    private CsvRows() {}

    /**
     * The rows by column.
     *
     * @throws Problem 400 {@code malformed-csv} for a fault of the whole, 413 for too many rows
     */
    static List<Row> read(byte[] csv) {
        String text = decode(csv);
        var handler = CsvRecordHandler.builder().maxFields(50).maxFieldSize(10_000).build();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .build(handler, text)) {
            List<String> header = null;
            List<Row> rows = new ArrayList<>();
            for (CsvRecord record : records) {
                if (header == null) {
                    header = header(record.getFields());
                } else if (rows.size() == MOST) {
                    throw malformed("", "too-many-rows", "at most " + MOST + " rows at once");
                } else {
                    rows.add(row(header, record.getFields()));
                }
            }
            if (header == null) {
                throw malformed("", "missing-header", "the first line must name the columns");
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.badRequest("malformed-csv", "the body is no CSV that can be read");
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param values by column
     * @param surplus whether there are more fields than columns
     */
    record Row(Map<String, String> values, boolean surplus) {}

    private static String decode(byte[] csv) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("malformed-csv", "the body is no UTF-8");
        }
    }

    private static List<String> header(List<String> columns) {
        List<String> names = columns.stream().map(String::strip).toList();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                faults.add(new Fault("/" + name, "unknown-column", "this column is unknown"));
            } else if (!seen.add(name)) {
                faults.add(new Fault("/" + name, "duplicate-column", "this column comes twice"));
            }
        }
        for (String name : REQUIRED) {
            if (!seen.contains(name)) {
                faults.add(new Fault("/" + name, "missing-column", "this column is required"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return names;
    }

    private static Row row(List<String> header, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return new Row(values, fields.size() > header.size());
    }

    private static Problem malformed(String pointer, String code, String detail) {
        return Problem.invalid(pointer, code, detail);
    }
}
