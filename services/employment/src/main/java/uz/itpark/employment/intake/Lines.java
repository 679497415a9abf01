package uz.itpark.employment.intake;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.InputStream;

/** An item a line; blank lines are none. */
final class Lines implements Cutter {

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private final Bytes line = new Bytes();
    private int position;
    private int end;
    private long number;
    private boolean begun;

    Lines(InputStream body) {
        this.body = body;
    }

    /** Reads all of it; a line that is no JSON is its own fault, one beyond the limits is not. */
    static void survey(Metered body) throws IOException {
        Lines lines = new Lines(body);
        for (RawItem item = lines.next(); item != null; item = lines.next()) {
            if (lines.number > Limits.ITEMS) {
                throw tooMany();
            }
            if (depth(((RawItem.Json) item).text()) > Limits.DEPTH) {
                throw Problem.badRequest(
                        "malformed-json",
                        "line of item %d is nested deeper than %d levels"
                                .formatted(item.number(), Limits.DEPTH));
            }
            body.itemEnds();
        }
    }

    static Problem tooMany() {
        return Metered.tooLarge("a submission may have at most " + Limits.ITEMS + " items");
    }

    @Override
    public @Nullable RawItem next() throws IOException {
        byte[] text = nextLine();
        while (text != null && text.length == 0) {
            text = nextLine();
        }
        return text == null ? null : new RawItem.Json(number++, text);
    }

    private byte @Nullable [] nextLine() throws IOException {
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            line.add(buffer, from, position);
            if (position < end) {
                position++;
                return taken();
            }
        }
        return any ? taken() : null;
    }

    private byte[] taken() {
        byte[] text = line.take();
        if (!begun) {
            begun = true;
            return Bytes.withoutMark(text);
        }
        return text;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, body.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** How deep brackets are nested outside of strings, whatever else the text is. */
    private static int depth(byte[] text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        return deepest;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
