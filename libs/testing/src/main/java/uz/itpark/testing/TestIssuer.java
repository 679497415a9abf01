package uz.itpark.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An issuer of tokens that is no more than its public key, served to this JVM's tests. */
final class TestIssuer {

    static final String NAME = "http://issuer.test";
    static final String AUDIENCE = "itpark";
    static final RSAKey KEY = key();
    static final RSAKey FORGERS_KEY = key();

    private static final class Serving {
        static final String ADDRESS = serve();
    }

    private TestIssuer() {}

    /** Where its keys are. */
    static String keys() {
        return Serving.ADDRESS;
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
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
