package uz.itpark.console.given;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A text that was pasted or chosen as a file, in UTF-8. */
public record Given(String text) {

    /** A file goes before what is pasted. */
    public static Given of(String pasted, @Nullable MultipartFile file) throws IOException {
        return new Given(
                file == null || file.isEmpty()
                        ? pasted
                        : new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
