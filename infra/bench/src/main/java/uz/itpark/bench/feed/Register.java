package uz.itpark.bench.feed;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands in for the register: every company is a resident since 2015. */
public final class Register implements AutoCloseable {

    private final HttpServer server;

    private Register(HttpServer server) {
        this.server = server;
    }

    public static Register start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/v1/companies",
                exchange -> {
                    String tin = exchange.getRequestURI().getQuery().substring(2);
                    byte[] body =
                            ("{\"items\":[{\"tin\":\"%s\",\"residency\":[{\"from\":\"2015-01-01\",\"to\":null}]}]}"
                                            .formatted(tin))
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return new Register(server);
    }

    /** The environment of a service that asks here. */
    public Map<String, String> addresses() {
        return Map.of(
                "ITPARK_COMPANY_REGISTRY_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
