package uz.itpark.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The identity process, run in this JVM and spoken to over HTTP. */
final class Issuer implements AutoCloseable {

    static final String CONSOLE = "http://127.0.0.1:1";

    private final ServletWebServerApplicationContext context;
    private final Path directory;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Issuer(ServletWebServerApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    static Issuer start(Path directory) {
        return start(directory, CONSOLE);
    }

    static Issuer start(Path directory, String console) {
        return new Issuer(
                (ServletWebServerApplicationContext)
                        SpringApplication.run(
                                IdentityApplication.class,
                                "--server.port=0",
                                "--itpark.identity.console=" + console,
                                "--itpark.identity.directory=" + directory),
                directory);
    }

    /** The same issuer, with no cookie yet. */
    Issuer inAnotherBrowser() {
        return new Issuer(context, directory);
    }

    @Override
    public void close() {
        context.close();
    }

    String secret(String client) throws IOException {
        return Files.readString(directory.resolve("clients").resolve(client));
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(path)).header("Accept", "text/html, */*").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return send(HttpRequest.newBuilder(address(path)), form);
    }

    /** Asks the token endpoint as a client. */
    HttpResponse<String> token(String client, String secret, Map<String, String> form)
            throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(
                HttpRequest.newBuilder(address("/oauth2/token"))
                        .header("Authorization", "Basic " + basic),
                form);
    }

    HttpResponse<String> credentials(String client, String scope) throws Exception {
        Map<String, String> form =
                scope.isEmpty()
                        ? Map.of("grant_type", "client_credentials")
                        : Map.of("grant_type", "client_credentials", "scope", scope);
        return token(client, secret(client), form);
    }

    /** A token whose signature the published keys confirm. */
    SignedJWT verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        if (!jwt.verify(new RSASSAVerifier(key))) {
            throw new AssertionError("the published key did not sign this token");
        }
        return jwt;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort()).resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> form)
            throws Exception {
        return http.send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
