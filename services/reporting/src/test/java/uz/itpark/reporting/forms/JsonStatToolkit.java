package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The toolkit of JSON-stat's author, run by Node; installed once as its lock file has it. */
final class JsonStatToolkit {

    private static final Path SOURCE = Path.of("src/test/json-stat");
    private static final Path INSTALLED = Path.of("target/json-stat");

    private JsonStatToolkit() {}

    static JsonNode read(byte[] dataset) throws IOException, InterruptedException {
        install();
        Path input = Files.write(Files.createTempFile("dataset", ".json"), dataset);
        String said = run(List.of("node", "read.cjs"), input);
        Files.delete(input);
        return new JsonMapper().readTree(said);
    }

    private static void install() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasNode(), "Node is not on this machine");
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "read.cjs")) {
            Files.copy(
                    SOURCE.resolve(file),
                    INSTALLED.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(INSTALLED.resolve("node_modules/jsonstat-toolkit/package.json"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"), null);
        }
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(List<String> command, Path input)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("json-stat", ".out");
        Path errors = Files.createTempFile("json-stat", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(command))
                        .directory(INSTALLED.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    command + " failed: " + Files.readString(errors, UTF_8));
        }
        return Files.readString(output, UTF_8);
    }
}
