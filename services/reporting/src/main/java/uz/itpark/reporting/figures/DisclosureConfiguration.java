package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.access.Caller;
import uz.itpark.reporting.disclosure.Perturbation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureConfiguration.Key.class)
class DisclosureConfiguration {

    /** Shorter secrets can be tried out. */
    private static final int SHORTEST = 32;

    /**
     * @param file holds the secret by which parts are perturbed, the same for all instances and for
     *     ever; at least 32 bytes
     */
    @ConfigurationProperties("itpark.disclosure-key")
    record Key(@Nullable Path file) {}

    @Bean
    Audience audience() {
        return () -> Caller.current().maySeeUnsuppressed();
    }

    @Bean
    Perturbation perturbation(Key key) {
        if (key.file() == null) {
            throw new IllegalStateException(
                    "itpark.disclosure-key.file must name the file of the secret by which figures"
                            + " are perturbed");
        }
        try {
            byte[] secret = Files.readAllBytes(key.file());
            if (secret.length < SHORTEST) {
                throw new IllegalStateException(
                        key.file() + " must hold at least " + SHORTEST + " bytes");
            }
            return new Perturbation(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret in " + key.file() + " cannot be read", e);
        }
    }
}
