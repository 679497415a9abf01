package uz.itpark.employment.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.workers.Pinfl;
import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The records of CSV after its header: UTF-8, RFC 4180, columns in any order. */
final class CsvRows implements Cutter {

    private static final int MOST_NAMED = 20;
    private static final int LONGEST_NAMED = 64;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long number;

    CsvRows(InputStream body) throws IOException {
        reader = reader(body);
        records = reader.iterator();
        if (records.hasNext()) {
            records.next();
        }
    }

    /** Reads all of it and returns the columns. */
    static List<String> survey(Metered body) throws IOException {
        try (CsvReader<CsvRecord> reader = reader(body)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw Problem.badRequest("malformed-csv", "the first line must name the columns");
            }
            List<String> header = header(records.next().getFields());
            body.itemEnds();
            for (int count = 1; records.hasNext(); count++) {
                records.next();
                body.itemEnds();
                if (count > Limits.ITEMS) {
                    throw Lines.tooMany();
                }
            }
            return header;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(e.getCause() == null ? e : e.getCause());
        } catch (NoSuchElementException e) {
            throw broken(e);
        } catch (CharacterCodingException e) {
            throw broken(e);
        }
    }

    private static Problem broken(Throwable e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                throw problem;
            }
            if (cause instanceof CharacterCodingException) {
                return Problem.badRequest("malformed-csv", "the body is no UTF-8");
            }
            if (cause instanceof IOException broken
                    && !(cause instanceof CharacterCodingException)) {
                throw broken;
            }
        }
        return Problem.badRequest(
                "malformed-csv",
                "the body is no CSV that can be read: a record may have "
                        + Limits.CSV_FIELDS
                        + " fields of "
                        + Limits.CSV_FIELD_CHARACTERS
                        + " characters, and a quote must be closed");
    }

    private static CsvReader<CsvRecord> reader(InputStream body) throws IOException {
        var handler =
                CsvRecordHandler.builder()
                        .maxFields(Limits.CSV_FIELDS)
                        .maxFieldSize(Limits.CSV_FIELD_CHARACTERS)
                        .maxRecordSize(Limits.ITEM_BYTES)
                        .build();
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Limits.ITEM_BYTES)
                .build(handler, Utf8.reader(body));
    }

    private static List<String> header(List<String> columns) {
        List<String> names = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            String name = column.strip();
            names.add(name);
            // The first line of a file without a header holds personal numbers.
            String shown = Pinfl.shown(name);
            shown = shown.substring(0, Math.min(LONGEST_NAMED, shown.length()));
            if (!Columns.KNOWN.contains(name)) {
                faults.add(
                        new Fault(
                                "/" + shown,
                                "unknown-column",
                                "this column is unknown; the columns are, separated by commas: "
                                        + String.join(",", Columns.KNOWN)));
            } else if (!seen.add(name)) {
                faults.add(new Fault("/" + shown, "duplicate-column", "this column comes twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.subList(0, Math.min(MOST_NAMED, faults.size())));
        }
        return List.copyOf(names);
    }

    @Override
    public @Nullable RawItem next() {
        return records.hasNext()
                ? new RawItem.Row(number++, List.copyOf(records.next().getFields()))
                : null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
