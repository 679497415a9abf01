package uz.itpark.employment.workers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    WorkerIds workerIds(WorkerKeyProperties properties) {
        try {
            return WorkerIds.read(Files.readString(properties.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "itpark.worker-key.file names the file of the workers' key", e);
        }
    }
}
