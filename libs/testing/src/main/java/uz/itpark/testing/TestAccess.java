package uz.itpark.testing;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whoever has this module among its tests trusts {@link TestToken}s and keeps an audit trail. */
final class TestAccess implements EnvironmentPostProcessor {

    private static final String KEY = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            Path directory = Files.createTempDirectory("itpark-audit");
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "itpark-testing",
                                    Map.of(
                                            "itpark.access.issuer",
                                            TestIssuer.NAME,
                                            "itpark.access.jwks",
                                            TestIssuer.keys(),
                                            "itpark.audit.key-file",
                                            Files.writeString(directory.resolve("key"), KEY)
                                                    .toString(),
                                            "itpark.audit.head-file",
                                            directory.resolve("head").toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
