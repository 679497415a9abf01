package uz.itpark.employment.workers;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * @param file holds the keys of the workers' hashes, each a line {@code <version>:<base64>}, the
 *     newest last; readable by this service only and never kept with its data
 */
@ConfigurationProperties("itpark.worker-key")
record WorkerKeyProperties(Path file) {}
