package uz.itpark.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An issuer of tokens for this JVM's tests: its public key, and tokens for services that show the
 * secret.
 */
final class TestIssuer {

    static final String NAME = "http://issuer.test";
    static final String AUDIENCE = "itpark";
    static final String SECRET = "of-every-service-under-test";
    static final RSAKey KEY = key();
    static final RSAKey FORGERS_KEY = key();

    private static final class Serving {
        static final String ADDRESS = serve();
    }

    private TestIssuer() {}

    /** Where its keys are. */
    static String keys() {
        return Serving.ADDRESS + "/keys";
    }

    /** Where services get tokens. */
    static String tokens() {
        return Serving.ADDRESS + "/token";
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    private static String serve() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String keys = new JWKSet(KEY.toPublicJWK()).toString();
            server.createContext("/keys", exchange -> answer(exchange, 200, keys));
            server.createContext("/token", TestIssuer::issue);
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void issue(HttpExchange exchange) throws IOException {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        String known =
                new String(
                        Base64.getDecoder()
                                .decode(shown == null ? "" : shown.replaceFirst("^Basic ", "")),
                        StandardCharsets.UTF_8);
        if (!known.endsWith(":" + SECRET)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                        .formatted(TestToken.of("service").signed()));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
