package uz.itpark.employment.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is UTF-8 or a fault of the whole, never letters replaced in silence. */
public final class Utf8 {

    private Utf8() {}

    /**
     * Without the byte order mark that some programs put in front, where it would make a letter of
     * the first quote.
     */
    public static BufferedReader reader(InputStream body) throws IOException {
        var text = new PushbackInputStream(body, Bytes.MARK.length);
        byte[] start = text.readNBytes(Bytes.MARK.length);
        if (!Arrays.equals(start, Bytes.MARK)) {
            text.unread(start);
        }
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
    }
}
