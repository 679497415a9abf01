package uz.itpark.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Services that answer what the real ones would, over real HTTP. */
final class Stubs implements AutoCloseable {

    /** Answers a request, or says 404. */
    interface Answers {
        Reply to(String method, URI address);
    }

    record Reply(int status, String type, String body) {

        static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }

        /** An event at once, and more to come. */
        static Reply events(String first) {
            return new Reply(200, EVENTS, first);
        }

        static Reply problem(int status, String body) {
            return new Reply(status, "application/problem+json", body);
        }
    }

    /**
     * @param token in whose name
     */
    record Received(String method, URI address, String key, String body, String token) {}

    private static final String EVENTS = "text/event-stream";

    private final HttpServer server;
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch silence = new CountDownLatch(0);

    Stubs(Answers answers) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    /** Takes what it is asked, and answers nothing until it {@link #speaks()} again. */
    void fallsSilent() {
        silence = new CountDownLatch(1);
    }

    void speaks() {
        silence.countDown();
    }

    /** How many have come to be told of events. */
    int listeners() {
        return listeners.size();
    }

    /** Tells of an event whoever is still there. */
    void tell(String event) {
        for (OutputStream listener : listeners) {
            try {
                tell(listener, event);
            } catch (IOException e) {
                // Gone.
            }
        }
    }

    private static void tell(OutputStream listener, String event) throws IOException {
        listener.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        listener.flush();
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(
                new Received(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                        body,
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        try {
            silence.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        Reply reply = answers.to(exchange.getRequestMethod(), exchange.getRequestURI());
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (reply.type().equals(EVENTS)) {
            exchange.sendResponseHeaders(reply.status(), 0);
            tell(exchange.getResponseBody(), reply.body());
            listeners.add(exchange.getResponseBody());
            return;
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
