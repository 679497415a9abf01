package uz.itpark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Processes of the product, started from its jars as {@code ./itpark up} starts them, over a
 * database in memory. Gone when closed.
 */
public final class Installation implements AutoCloseable {

    /** As the launcher has it. */
    public static final String[] HEAP_OF_REPORTING = {
        "-Xmx768m", "-XX:NewRatio=1", "-XX:+UseSerialGC"
    };

    /** The database keeps a million jobs as maps of maps: it must not collect garbage all day. */
    private static final String HEAP_OF_INFRASTRUCTURE = "-Xmx8g";

    private static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final int IDENTITY = 10;
    private static final String VERSION = "1.0.0-SNAPSHOT";

    private final Path root;
    private final Path data;
    private final int base;
    private final Deque<Process> processes = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param base of the ports, laid out as the launcher lays them out
     */
    public Installation(int base) throws IOException {
        this.root = Path.of(System.getProperty("itpark.root", ".")).toAbsolutePath().normalize();
        this.data = Files.createTempDirectory("itpark-bench");
        this.base = base;
        Files.writeString(data.resolve("worker-key"), "1:" + base64Key());
        Files.writeString(data.resolve("rejects-key"), "1:" + base64Key());
        Files.writeString(data.resolve("audit-key"), "1:" + base64Key());
        Files.writeString(data.resolve("disclosure-key"), "1:" + base64Key());
    }

    private static String base64Key() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }

    /** Broker, database, and the issuer of tokens. */
    public void infrastructure() throws IOException, InterruptedException {
        start(
                "infrastructure",
                Map.of(),
                List.of(
                        HEAP_OF_INFRASTRUCTURE,
                        "-XX:+UseG1GC",
                        "-Dlogback.configurationFile=logback-infrastructure.xml"),
                root.resolve("infra/embedded/target/embedded-" + VERSION + "-app.jar"),
                data.resolve("infrastructure").toString(),
                String.valueOf(base + 11),
                String.valueOf(base + 12),
                "memory");
        await("infrastructure", () -> Files.exists(data.resolve("infrastructure/ready")));
        start(
                "identity",
                Map.of(
                        "SERVER_PORT", String.valueOf(base + IDENTITY),
                        "ITPARK_IDENTITY_ISSUER", url(IDENTITY),
                        "ITPARK_IDENTITY_DIRECTORY", data.resolve("identity").toString()),
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                root.resolve("infra/identity/target/identity-" + VERSION + "-app.jar"));
        await("identity", () -> isUp(IDENTITY));
    }

    /** An access token of the park's administration, good for an hour. */
    public String token() throws IOException, InterruptedException {
        String secret = Files.readString(data.resolve("identity/clients/park-admin"), UTF_8);
        String client =
                Base64.getEncoder()
                        .encodeToString(("park-admin:" + secret.strip()).getBytes(UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(url(IDENTITY) + "/oauth2/token"))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(answer).required("access_token").asString();
    }

    /**
     * A service, with what it needs to find broker, database and its secrets.
     *
     * @param port an offset from the base
     */
    public void service(String name, int port, Map<String, String> more, String... jvm)
            throws IOException, InterruptedException {
        launch(name, port, more, jvm);
        await(name, () -> isUp(port));
    }

    /** Whether a service says that it is well. */
    public boolean isUp(int port) {
        return healthy(URI.create(url(port) + "/actuator/health"));
    }

    /** The same, for who watches it start. */
    public void launch(String name, int port, Map<String, String> more, String... jvm)
            throws IOException {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("SERVER_PORT", String.valueOf(base + port));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker());
        environment.put("SPRING_MONGODB_URI", databaseUri(name));
        environment.put("ITPARK_WORKER_KEY_FILE", data.resolve("worker-key").toString());
        environment.put("ITPARK_REJECTS_KEY_FILE", data.resolve("rejects-key").toString());
        environment.put("ITPARK_ACCESS_ISSUER", url(IDENTITY));
        environment.put(
                "ITPARK_ACCESS_CLIENT_SECRET_FILE",
                data.resolve("identity/clients/" + name).toString());
        // One client brings the whole load.
        environment.put("ITPARK_ACCESS_RATE_PER_SECOND", "1000000");
        environment.put("ITPARK_AUDIT_KEY_FILE", data.resolve("audit-key").toString());
        environment.put("ITPARK_DISCLOSURE_KEY_FILE", data.resolve("disclosure-key").toString());
        environment.put("ITPARK_AUDIT_HEAD_FILE", data.resolve("audit/" + name).toString());
        environment.put("ITPARK_STATE_DIR", data.resolve(name).toString());
        start(
                name,
                environment,
                Arrays.asList(jvm),
                root.resolve("services/" + name + "/target/" + name + "-" + VERSION + "-app.jar"));
    }

    /** A rival, in a process of its own: a bench of this jar that others do not know. */
    public void rival(String bench, List<String> options, String... jvm) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(bench));
        arguments.addAll(options);
        start(
                bench,
                Map.of(),
                Arrays.asList(jvm),
                root.resolve("infra/bench/target/bench-" + VERSION + "-app.jar"),
                arguments.toArray(String[]::new));
    }

    /** Ends what was started last. */
    public void stopLast() {
        processes.pop().destroyForcibly().onExit().join();
    }

    public String url(int port) {
        return "http://127.0.0.1:" + (base + port);
    }

    public String broker() {
        return "127.0.0.1:" + (base + 11);
    }

    /** A connection string for a database of that name, on the server the services use. */
    public String databaseUri(String name) {
        return "mongodb://127.0.0.1:" + (base + 12) + "/" + name;
    }

    /** Where something of this installation may be kept until it is closed. */
    public Path file(String name) {
        return data.resolve(name);
    }

    private void start(
            String name,
            Map<String, String> environment,
            List<String> jvm,
            Path jar,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        process.redirectErrorStream(true).redirectOutput(log(name).toFile());
        processes.push(process.start());
    }

    /** Seconds of processor time that the processes have used so far. */
    public double processorSeconds() {
        return processes.stream()
                        .map(process -> process.info().totalCpuDuration())
                        .mapToLong(used -> used.orElse(Duration.ZERO).toMillis())
                        .sum()
                / 1e3;
    }

    /** Has the process that was started last collect all its garbage. */
    public void collectGarbage() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String process = String.valueOf(processes.element().pid());
        new ProcessBuilder(jcmd, process, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(log("jcmd").toFile())
                .start()
                .waitFor();
    }

    private Path log(String name) {
        return data.resolve(name + ".log");
    }

    private boolean healthy(URI health) {
        try {
            var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(String name, BooleanSupplier ready)
            throws IOException, InterruptedException {
        Process process = processes.element();
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        name + " did not start:\n" + Files.readString(log(name), UTF_8));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
        for (Process process : processes) {
            process.destroyForcibly().onExit().join();
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
