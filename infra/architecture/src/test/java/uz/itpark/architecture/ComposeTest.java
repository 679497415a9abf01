package uz.itpark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docker-compose.yml names is what the services really use. */
class ComposeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Set<String> IMAGES_OF_OTHERS = Set.of("kafka", "mongodb", "keycloak");
    private static final Pattern HOST = Pattern.compile("(?:http|mongodb)://([a-z-]+):([0-9]+)");

    private final Map<String, Object> compose =
            map(Yaml.read(ROOT.resolve("docker-compose.yml")).value());
    private final Map<String, Map<String, Object>> containers = of(compose.get("services"));

    @Test
    void everyServiceOfTheProductHasAContainer() throws IOException {
        Set<String> built = new TreeSet<>(containers.keySet());
        built.removeAll(IMAGES_OF_OTHERS);
        try (var folders = Files.list(ROOT.resolve("services"))) {
            assertThat(built)
                    .isEqualTo(
                            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                                    .map(folder -> folder.getFileName().toString())
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyContainerIsBuiltOfTheServiceItIsNamedAfter() {
        built().forEach((name, container) -> {
            Map<String, Object> build = map(container.get("build"));
            assertThat(map(build.get("args")).get("SERVICE")).isEqualTo(name);
            assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
        });
    }

    @Test
    void imagesOfOthersAreThoseTheContainerTestsRunOn() throws IOException {
        String tests =
                Files.readString(
                        ROOT.resolve(
                                "libs/testing/src/main/java/uz/itpark/testing/TestInfrastructure.java"));
        for (String name : List.of("kafka", "mongodb")) {
            assertThat(tests).contains('"' + String.valueOf(containers.get(name).get("image")));
        }
    }

    @Test
    void everyPortIsTheOneTheServiceListensAt() {
        built().forEach((name, container) -> {
            Object port = map(settings(name).get("server")).get("port");
            assertThat(list(container.get("ports")))
                    .containsExactly("127.0.0.1:%s:%s".formatted(port, port));
            assertThat(environment(container).get("SERVER_PORT")).isEqualTo(port);
        });
    }

    @Test
    void everyVariableIsASettingOfTheService() throws IOException {
        for (var container : built().entrySet()) {
            Set<String> known = variables(container.getKey());
            assertThat(known)
                    .as(container.getKey())
                    .containsAll(environment(container.getValue()).keySet());
        }
    }

    @Test
    void everyAddressIsThatOfAContainer() {
        built().values()
                .forEach(container ->
                        environment(container).values().stream()
                                .map(value -> HOST.matcher(String.valueOf(value)))
                                .filter(java.util.regex.Matcher::find)
                                .forEach(host -> {
                                    if (host.group(1).equals("localhost")) {
                                        assertThat(list(containers.get("keycloak").get("ports")))
                                                .anyMatch(port ->
                                                        port.startsWith(
                                                                "127.0.0.1:"
                                                                        + host.group(2)
                                                                        + ":"));
                                        return;
                                    }
                                    assertThat(containers).containsKey(host.group(1));
                                    if (!IMAGES_OF_OTHERS.contains(host.group(1))) {
                                        assertThat(
                                                        map(settings(host.group(1)).get("server"))
                                                                .get("port"))
                                                .hasToString(host.group(2));
                                    }
                                }));
    }

    @Test
    void everySecretIsMadeByTheLauncher() throws IOException {
        String launcher = Files.readString(ROOT.resolve("itpark"));
        Map<String, Map<String, Object>> secrets = of(compose.get("secrets"));
        secrets.forEach((name, secret) -> {
            assertThat(String.valueOf(secret.get("file"))).endsWith("/" + name);
            assertThat(launcher).contains(name);
        });
        built().values()
                .forEach(container ->
                        assertThat(secrets.keySet())
                                .containsAll(list(container.getOrDefault("secrets", List.of()))));
    }

    /** Names of variables, by the settings' names in application.yaml and in the code. */
    private static Set<String> variables(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        flatten("", settings(service), names);
        Pattern prefix = Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)");
        Pattern component =
                Pattern.compile(
                        "[(,]\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*[A-Za-z<>]+ ([a-z][A-Za-z]*)");
        Pattern value = Pattern.compile("\\$\\{([a-z.-]+)");
        for (Path file : code(service)) {
            String code = Files.readString(file);
            var single = value.matcher(code);
            while (single.find()) {
                names.add(single.group(1));
            }
            var properties = prefix.matcher(code);
            if (properties.find()) {
                var components = component.matcher(code.substring(code.indexOf("record ")));
                while (components.find()) {
                    names.add(properties.group(1) + "." + dashed(components.group(1)));
                }
            }
        }
        // Settings in a record of their own, and of the server every service has.
        names.addAll(
                List.of(
                        "itpark.access.client.secret-file",
                        "itpark.access.client.token-uri",
                        "server.address"));
        return names.stream()
                .map(name -> name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The service's own, and what it is guarded by. */
    private static List<Path> code(String service) throws IOException {
        List<Path> code = new ArrayList<>();
        for (String module : List.of("services/" + service, "libs/access", "libs/audit")) {
            try (var files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(code::add);
            }
        }
        return code;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void flatten(String prefix, Map<String, Object> settings, Set<String> names) {
        settings.forEach((key, value) -> {
            if (value instanceof Map<?, ?>) {
                flatten(prefix + key + ".", map(value), names);
            } else {
                names.add(prefix + key);
            }
        });
    }

    private Map<String, Map<String, Object>> built() {
        var built = new java.util.TreeMap<>(containers);
        built.keySet().removeAll(IMAGES_OF_OTHERS);
        return built;
    }

    private static Map<String, Object> environment(Map<String, Object> container) {
        return map(container.get("environment"));
    }

    private static Map<String, Object> settings(String service) {
        return map(
                Yaml.read(
                                ROOT.resolve(
                                        "services/"
                                                + service
                                                + "/src/main/resources/application.yaml"))
                        .value());
    }

    private static Map<String, Map<String, Object>> of(Object value) {
        return map(value).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> e.getValue() == null ? Map.of() : map(e.getValue())));
    }

    @SuppressWarnings("unchecked") // YAML's maps have texts for keys
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> list(Object value) {
        List<String> list = new ArrayList<>();
        ((List<?>) value).forEach(entry -> list.add(String.valueOf(entry)));
        return list;
    }
}
