package uz.itpark.feedclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The access token that requests carry.
 *
 * @param given the token itself; counts where it is not empty
 * @param file name of a file that holds it, which something else keeps fresh; empty for none
 */
record Token(String given, String file) {

    /** Empty where there is none. */
    String now() {
        if (!given.isBlank() || file.isBlank()) {
            return given.strip();
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UsageFault("the file of --token-file cannot be read: " + file);
        }
    }
}
