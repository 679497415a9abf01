package uz.itpark.bench;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands in for the services whose events reporting counts: they have nothing left to publish. */
public final class Upstream implements AutoCloseable {

    private final HttpServer server;

    private Upstream(HttpServer server) {
        this.server = server;
    }

    public static Upstream start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/actuator/backlog",
                exchange -> {
                    byte[] body =
                            "{\"unpublished\":0,\"unread\":0}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return new Upstream(server);
    }

    /** The environment of a service that asks here. */
    public Map<String, String> addresses() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "ITPARK_COMPANY_REGISTRY_URL", url,
                "ITPARK_EMPLOYMENT_URL", url,
                "ITPARK_REMOTE_SERVICE_CENTER_URL", url);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
