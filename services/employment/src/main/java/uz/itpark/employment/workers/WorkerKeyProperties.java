package uz.itpark.employment.workers;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * @param file holds the key of the workers' hashes, one line {@code <version>:<base64>}; readable
 *     by this service only and never kept with its data
 */
@ConfigurationProperties("itpark.worker-key")
record WorkerKeyProperties(Path file) {}
