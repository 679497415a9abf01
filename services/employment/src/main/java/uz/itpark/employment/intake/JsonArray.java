package uz.itpark.employment.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** The elements of an array that is known to be well formed, each as it stands there. */
final class JsonArray implements Cutter {

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private final Bytes element = new Bytes();
    private int position;
    private int end;
    private long number;
    private int depth;
    private boolean quoted;
    private boolean escaped;

    JsonArray(InputStream body) throws IOException {
        this.body = body;
        while (depth == 0 && (position < end || fill())) {
            if (buffer[position++] == '[') {
                depth = 1;
            }
        }
    }

    @Override
    public @Nullable RawItem next() throws IOException {
        while (depth > 0 && (position < end || fill())) {
            int from = position;
            boolean ends = false;
            while (!ends && position < end) {
                ends = endsElement(buffer[position++]);
            }
            element.add(buffer, from, ends ? position - 1 : position);
            if (ends) {
                byte[] text = element.take();
                // Only an empty array has an element of nothing.
                return text.length == 0 ? null : new RawItem.Json(number++, text);
            }
        }
        return null;
    }

    private boolean endsElement(byte b) {
        if (quoted) {
            if (escaped) {
                escaped = false;
            } else if (b == '\\') {
                escaped = true;
            } else if (b == '"') {
                quoted = false;
            }
            return false;
        }
        switch (b) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}' -> depth--;
            case ']' -> {
                depth--;
                return depth == 0;
            }
            case ',' -> {
                return depth == 1;
            }
            default -> {}
        }
        return false;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, body.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
