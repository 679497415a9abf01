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
            Path directory = Files.createTempDirectory("itpark-access");
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
                                            "itpark.access.client.token-uri",
                                            TestIssuer.tokens(),
                                            "itpark.access.client.secret-file",
                                            write(directory, "secret", TestIssuer.SECRET),
                                            "itpark.audit.key-file",
                                            write(directory, "key", KEY),
                                            "itpark.audit.head-file",
                                            directory.resolve("head").toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Path directory, String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
