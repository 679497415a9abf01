package uz.itpark.employment.reconciliations;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Text that is UTF-8 or a fault of the whole, never letters replaced in silence. */
final class Utf8 {

    private Utf8() {}

    static BufferedReader reader(InputStream body) {
        return new BufferedReader(
                new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }
}
