package uz.itpark.employment.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import uz.itpark.employment.intake.Format;
import uz.itpark.employment.intake.RawItem;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Iterator;
import java.util.List;

/** Writes items in the format they were sent in. */
final class RejectWriter {

    private final Format format;
    private final List<String> header;

    RejectWriter(Format format, List<String> header) {
        this.format = format;
        this.header = header;
    }

    void write(Iterator<RawItem> items, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> texts(items, out, "[", ",\n", "]\n");
            case NDJSON -> texts(items, out, "", "\n", "\n");
            case CSV -> rows(items, out);
        }
    }

    private static void texts(
            Iterator<RawItem> items, OutputStream out, String begin, String between, String end)
            throws IOException {
        out.write(begin.getBytes(UTF_8));
        boolean first = true;
        while (items.hasNext()) {
            if (!first) {
                out.write(between.getBytes(UTF_8));
            }
            first = false;
            out.write(((RawItem.Json) items.next()).text());
        }
        out.write(end.getBytes(UTF_8));
    }

    private void rows(Iterator<RawItem> items, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CsvWriter writer = CsvWriter.builder().build(text);
        writer.writeRecord(header);
        while (items.hasNext()) {
            writer.writeRecord(((RawItem.Row) items.next()).fields());
        }
        writer.flush();
        text.flush();
    }
}
