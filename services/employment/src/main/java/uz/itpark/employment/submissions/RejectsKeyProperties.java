package uz.itpark.employment.submissions;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * @param file holds the keys that rejected items are encrypted with, a line {@code
 *     <version>:<base64 of 32 bytes>} each; the last one encrypts, all of them decrypt. Never kept
 *     with the data. Without a file no rejected item is kept.
 */
@ConfigurationProperties("itpark.rejects-key")
record RejectsKeyProperties(@Nullable Path file) {}
