package uz.itpark.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A park of its own on this machine, driven by the launcher. */
final class Park implements AutoCloseable {

    /** The processes that can be killed. */
    enum Part {
        INFRASTRUCTURE("infrastructure", 0),
        COMPANY_REGISTRY("company-registry", 1),
        EMPLOYMENT("employment", 2),
        REMOTE_SERVICE_CENTER("remote-service-center", 3),
        REPORTING("reporting", 4),
        IDENTITY("identity", 10);

        private final String title;
        private final int port;

        Part(String title, int port) {
            this.title = title;
            this.port = port;
        }
    }

    static final List<Part> SERVICES =
            List.of(
                    Part.COMPANY_REGISTRY,
                    Part.EMPLOYMENT,
                    Part.REMOTE_SERVICE_CENTER,
                    Part.REPORTING);

    /** Of the working tree. */
    static final Path ROOT =
            Path.of(System.getProperty("itpark.root", "../..")).toAbsolutePath().normalize();

    /** A port, from the base, that no part takes. */
    private static final int ANOTHER = 8;

    private final Path data;
    private final int base;
    private String token = "";

    private Park(Path data, int base) {
        this.data = data;
        this.base = base;
    }

    /** Starts a park that keeps its data in {@code data}, and waits until it is healthy. */
    static Park start(Path data) {
        Park park = new Park(data, freePorts());
        park.up();
        return park;
    }

    /** Starts what does not run. */
    void up() {
        launcher("up", "--as-built", "--port-base", Integer.toString(base));
        token = launcher("token", "park-admin").strip();
    }

    /** Of the administration. */
    String token() {
        return token;
    }

    void down() {
        launcher("down");
    }

    @Override
    public void close() {
        down();
    }

    /** Ends a process as a loss of power would: without a word. */
    void kill(Part part) {
        try {
            long pid =
                    Long.parseLong(
                            Files.readString(data.resolve("run").resolve(part.title + ".pid"))
                                    .strip());
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a second reporting service over the same broker and database. */
    Process anotherReporting() throws IOException {
        ProcessBuilder another =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        ROOT.resolve("services/reporting/target/reporting-1.0.0-SNAPSHOT-app.jar")
                                .toString());
        Map<String, String> environment = another.environment();
        environment.put("SERVER_PORT", Integer.toString(base + ANOTHER));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + (base + 11));
        environment.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + (base + 12) + "/reporting");
        environment.put("ITPARK_COMPANY_REGISTRY_URL", api(Part.COMPANY_REGISTRY).address());
        environment.put("ITPARK_EMPLOYMENT_URL", api(Part.EMPLOYMENT).address());
        environment.put(
                "ITPARK_REMOTE_SERVICE_CENTER_URL", api(Part.REMOTE_SERVICE_CENTER).address());
        environment.put("ITPARK_STATE_DIR", data.resolve("reporting-2/state").toString());
        environment.put("ITPARK_ACCESS_ISSUER", "http://127.0.0.1:" + (base + 10));
        environment.put("ITPARK_ACCESS_CLIENT_SECRET_FILE", inData("identity/clients/reporting"));
        environment.put("ITPARK_AUDIT_KEY_FILE", inData("secrets/audit-key"));
        environment.put("ITPARK_DISCLOSURE_KEY_FILE", inData("secrets/disclosure-key"));
        environment.put("ITPARK_AUDIT_HEAD_FILE", inData("audit/reporting"));
        Path log = data.resolve("logs/reporting-2.log");
        return another.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private String inData(String file) {
        return data.resolve(file).toString();
    }

    /** The second reporting service. */
    Api anotherApi() {
        return new Api("http://127.0.0.1:" + (base + ANOTHER), token);
    }

    /** Where people go. */
    String console() {
        return "http://127.0.0.1:" + base;
    }

    /** Of somebody who may log in. */
    String password(String person) throws IOException {
        return Files.readAllLines(data.resolve("identity/people")).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[0].equals(person))
                .findFirst()
                .orElseThrow()[3];
    }

    Api api(Part part) {
        return new Api("http://127.0.0.1:" + (base + part.port), token);
    }

    /** What the launcher's command said. */
    String told(String... arguments) {
        return launcher(arguments);
    }

    /** The same, of a command that reads something and may fail. */
    Said said(String input, String... arguments) {
        return run(input, arguments);
    }

    /**
     * @param exit code the command ended with
     */
    record Said(int exit, String text) {}

    /** A connection string for the database of a service. */
    String database(String service) {
        return "mongodb://127.0.0.1:" + (base + 12) + "/" + service;
    }

    private String launcher(String... arguments) {
        Said said = run("", arguments);
        if (said.exit != 0) {
            throw new IllegalStateException(
                    String.join(" ", arguments) + " ended with " + said.exit + ":\n" + said.text);
        }
        return said.text;
    }

    private Said run(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("itpark").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            Path log = Files.createTempFile("itpark-launcher", ".log");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            }
            int exit = process.waitFor();
            String said = Files.readString(log, UTF_8);
            Files.delete(log);
            return new Said(exit, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first of a row of ports that nothing listens at. */
    private static int freePorts() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int i = 0; i < 100; i++) {
            int candidate = random.nextInt(1_100, 1_600) * 20;
            boolean free = true;
            for (int port = candidate; free && port < candidate + 13; port++) {
                free = isFree(port);
            }
            if (free) {
                return candidate;
            }
        }
        throw new IllegalStateException("no row of free ports found");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
