package uz.itpark.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Every endpoint of a running service, asked by everybody, about one's own company and another,
 * with every kind of token there is, and held against what the test says that may be, and against
 * what its OpenAPI document says that is answered.
 */
public final class AccessMatrix {

    /** The company that tokens speak for. */
    public static final String OWN = "301230001";

    public static final String OTHER = "301230002";

    private static final int MOST_READ = 100_000;

    private static final List<String> ROLES =
            List.of(
                    "park-admin",
                    "center-operator",
                    "hr-feed",
                    "figures-analyst",
                    "service",
                    "of-no-meaning");

    /** All but the first open nothing. */
    private static final Map<String, Function<TestToken, TestToken>> TOKENS = tokens();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final TreeSet<String> undescribed = new TreeSet<>();
    private @Nullable Described document;
    private int cells;

    public AccessMatrix(int port) {
        address = "http://127.0.0.1:" + port;
    }

    private static Map<String, Function<TestToken, TestToken>> tokens() {
        Map<String, Function<TestToken, TestToken>> tokens = new LinkedHashMap<>();
        tokens.put("good", token -> token);
        tokens.put("expired", TestToken::expired);
        tokens.put("forged", TestToken::forged);
        tokens.put("for others", TestToken::forOthers);
        tokens.put("of another issuer", TestToken::ofAnotherIssuer);
        return tokens;
    }

    /** How far a right goes. */
    public enum Reach {
        ALL,
        /** The caller's own companies; others are answered 403 {@code not-your-employer}. */
        OWN,
        /** The same for each item of the body; others' are rejected by that code. */
        OWN_ITEMS
    }

    /**
     * A request. It need not succeed: that it is let through is all that is asked.
     *
     * @param type of the body; null where there is none
     */
    public record Ask(String path, @Nullable String type, String body) {

        public static Ask of(String path) {
            return new Ask(path, null, "");
        }

        public static Ask json(String path, String body) {
            return new Ask(path, "application/json", body);
        }
    }

    /** One endpoint and who may call it. */
    public final class Row {
        private final BiFunction<String, String, Ask> ask;
        private final Map<String, Reach> may = new LinkedHashMap<>();
        private boolean open;

        private Row(BiFunction<String, String, Ask> ask) {
            this.ask = ask;
        }

        public Row open() {
            open = true;
            return this;
        }

        public Row to(Reach reach, String... roles) {
            for (String role : roles) {
                may.put(role, reach);
            }
            return this;
        }
    }

    /**
     * @param name as in {@code GET /v1/things/{id}}
     * @param ask the request about the company of that TIN
     */
    public Row row(String name, Function<String, Ask> ask) {
        return row(name, (tin, role) -> ask.apply(tin));
    }

    /**
     * @param ask the request about the company of that TIN, made by that role
     */
    public Row row(String name, BiFunction<String, String, Ask> ask) {
        Row row = new Row(ask);
        if (rows.put(name, row) != null) {
            throw new IllegalArgumentException("two rows of " + name);
        }
        return row;
    }

    /** What every service has, whose answers depend on no company. */
    public AccessMatrix withWhatAllHave() {
        for (String path : List.of("/actuator/health", "/actuator/health/**")) {
            row("GET " + path, _ -> Ask.of(path.replace("**", "liveness"))).open();
        }
        for (String path :
                List.of(
                        "/actuator",
                        "/actuator/info",
                        "/actuator/metrics",
                        "/actuator/metrics/{requiredMetricName}",
                        "/actuator/prometheus",
                        "/actuator/backlog")) {
            row("GET " + path, _ -> Ask.of(path.replaceAll("\\{.*}", "jvm.info")))
                    .to(Reach.ALL, "park-admin", "service");
        }
        for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml")) {
            row("GET " + path, _ -> Ask.of(path))
                    .to(
                            Reach.ALL,
                            "park-admin",
                            "center-operator",
                            "hr-feed",
                            "figures-analyst",
                            "service");
        }
        return this;
    }

    /**
     * Asks everything.
     *
     * @param endpoints all that the service has; each needs a row
     * @return what was not as it must be, each in words
     */
    public List<String> differences(Collection<String> endpoints) {
        TreeSet<String> missing = new TreeSet<>(endpoints);
        missing.removeAll(rows.keySet());
        missing.forEach(endpoint -> wrong.add("no row of " + endpoint));
        TreeSet<String> surplus = new TreeSet<>(rows.keySet());
        surplus.removeAll(endpoints);
        surplus.forEach(endpoint -> wrong.add("a row, but no endpoint " + endpoint));
        document = new Described(document());
        rows.forEach((name, row) -> {
            for (String tin : List.of(OWN, OTHER)) {
                hold(name + " without a token", name, row.ask.apply(tin, ""), null, without(row));
                for (String role : ROLES) {
                    TOKENS.forEach((kind, change) ->
                            hold(
                                    "%s of %s by %s, token %s".formatted(name, tin, role, kind),
                                    name,
                                    row.ask.apply(tin, role),
                                    change.apply(TestToken.of(role, OWN)),
                                    kind.equals("good")
                                            ? good(row, role, tin)
                                            : "401 invalid-token"));
                }
            }
        });
        undescribed.forEach(each -> wrong.add("not in the OpenAPI document: " + each));
        return wrong;
    }

    private String document() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + "/v3/api-docs"))
                                    .header(
                                            "Authorization",
                                            TestToken.of("park-admin", OWN).bearer())
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String without(Row row) {
        return row.open ? "let through" : "401 token-required";
    }

    private static String good(Row row, String role, String tin) {
        Reach reach = row.may.get(role);
        boolean own = tin.equals(OWN);
        if (row.open || reach == Reach.ALL || (reach != null && own)) {
            return "let through";
        }
        return switch (reach) {
            case OWN -> "403 not-your-employer";
            case OWN_ITEMS -> "rejected not-your-employer";
            case null, default -> "403 not-allowed";
        };
    }

    private void hold(String cell, String name, Ask ask, @Nullable TestToken token, String must) {
        cells++;
        String found = send(name, ask, token);
        if (!found.equals(must)) {
            wrong.add(cell + ": " + found + ", not " + must);
        }
    }

    /** How many were asked. */
    public String size() {
        return "%d endpoints, %d cells".formatted(rows.size(), cells);
    }

    private String send(String name, Ask ask, @Nullable TestToken token) {
        String method = name.substring(0, name.indexOf(' '));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + ask.path()))
                        .method(method, BodyPublishers.ofString(ask.body()));
        if (ask.type() != null) {
            request.header("Content-Type", ask.type());
        }
        if (token != null) {
            request.header("Authorization", token.bearer());
        }
        try {
            HttpResponse<InputStream> answer =
                    http.send(request.build(), BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (document != null) {
                document.lacks(name, answer.statusCode(), type)
                        .ifPresent(lack -> undescribed.add(name + ": " + lack));
            }
            try (InputStream body = answer.body()) {
                // What is let through may never end.
                boolean ends = answer.statusCode() >= 400 || method.equals("POST");
                String text =
                        ends ? new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8) : "";
                return told(answer.statusCode(), text);
            }
        } catch (IOException e) {
            return "broken off: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String told(int status, String body) {
        if (status == 401 || status == 403 || status == 429) {
            return status + " " + body.replaceAll("(?s).*\"code\":\"([a-z-]+)\".*", "$1");
        }
        if (status >= 500) {
            return status + " " + body;
        }
        return body.contains("\"not-your-employer\"")
                ? "rejected not-your-employer"
                : "let through";
    }
}
