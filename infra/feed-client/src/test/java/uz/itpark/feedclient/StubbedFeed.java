package uz.itpark.feedclient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.zip.GZIPInputStream;

/** Stands in for the service: answers what it was told to, one answer after the other. */
final class StubbedFeed implements AutoCloseable {

    /** What came in, the body unpacked. */
    record Request(String path, Map<String, String> headers, String body) {}

    private record Answer(int status, String body, String retryAfter) {}

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    final List<Request> requests = new ArrayList<>();

    StubbedFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StubbedFeed answers(int status, String body) {
        answers.add(new Answer(status, body, ""));
        return this;
    }

    StubbedFeed asksToWait(int status, int seconds) {
        answers.add(new Answer(status, "{}", String.valueOf(seconds)));
        return this;
    }

    /** Reads the request and breaks the connection. */
    StubbedFeed breaksOff() {
        return answers(0, "");
    }

    static String receipt(int accepted, int rejected) {
        String item =
                "{\"item\":1,\"eventId\":\"b\",\"problems\":[{\"code\":\"missing-field\",\"pointer\":\"/employment\",\"detail\":\"employment"
                    + " is needed\"}]}";
        return "{\"id\":\"s-1\",\"counts\":{\"received\":%d,\"accepted\":%d,\"duplicate\":0,\"waiting\":0,\"rejected\":%d},\"rejected\":[%s]}"
                .formatted(accepted + rejected, accepted, rejected, rejected > 0 ? item : "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        InputStream body = exchange.getRequestBody();
        if ("gzip".equals(headers.get("Content-encoding"))) {
            body = new GZIPInputStream(body);
        }
        requests.add(
                new Request(
                        exchange.getRequestURI().toString(),
                        headers,
                        new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        if (answer.status() > 0) {
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
