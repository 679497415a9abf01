package uz.itpark.access.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.itpark.access.AccessTable;
import uz.itpark.testing.TestToken;
import uz.itpark.testing.WithInfrastructure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the guard lets through, over HTTP, with real signatures. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "itpark.access.rate.per-second=100",
            "itpark.access.rate.burst=200"
        })
@WithInfrastructure
class AccessTest {

    private static final String OWN = "301234567";
    private static final String OTHER = "309999999";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired AccessTable table;

    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/v1/figures, '', 200, ''",
        "/v1/things, '', 401, token-required",
        "/v1/nothing, '', 401, token-required",
        "/v1/forgotten, '', 401, token-required",
        "/v1/forgotten, park-admin, 403, not-allowed",
        "/v1/nothing, park-admin, 404, not-found",
        "/v1/things, park-admin, 200, ''",
        "/v1/things, figures-analyst, 403, not-allowed",
        "/v1/things, nobody-knows-this, 403, not-allowed",
        "/v1/things, hr-feed, 200, ''",
        "/v1/things?employer=301234567, hr-feed, 200, ''",
        "/v1/things?employer=309999999, hr-feed, 403, not-your-employer",
        "/v1/things?employer=301234567&employer=309999999, hr-feed, 403, not-your-employer",
        "/v1/things?employer=309999999&employer=301234567, hr-feed, 403, not-your-employer",
        "/v1/things/301234567, hr-feed, 200, ''",
        "/v1/things/309999999, hr-feed, 403, not-your-employer",
        "/v1/things/400000000, hr-feed, 404, not-found",
        "/v1/things/309999999, service, 200, ''",
        "/v1/things/301234567/, hr-feed, 404, not-found",
        "/actuator/health, '', 200, ''",
        "/actuator/metrics, '', 401, token-required",
        "/actuator/metrics, hr-feed, 403, not-allowed",
        "/actuator/metrics, service, 200, ''",
        "/actuator/env, park-admin, 404, not-found",
        "/v3/api-docs, '', 401, token-required",
        "/v3/api-docs, hr-feed, 200, ''"
    })
    void theTableDecides(String path, String role, int status, String code) throws Exception {
        var answer = get(path, role.isEmpty() ? null : TestToken.of(role, OWN).bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (!code.isEmpty()) {
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void aTokenThatIsNotGoodOpensNothingNotEvenWhatIsOpen() throws Exception {
        TestToken good = TestToken.of("park-admin");
        for (TestToken bad :
                List.of(good.expired(), good.forged(), good.forOthers(), good.ofAnotherIssuer())) {
            for (String path : List.of("/v1/things", "/v1/figures")) {
                var answer = get(path, bad.bearer());
                assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(401);
                assertThat(answer.body()).contains("invalid-token");
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .contains("invalid_token");
            }
        }
        String signed = good.signed();
        String unsigned =
                "eyJhbGciOiJub25lIn0"
                        + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
        assertThat(get("/v1/things", "Bearer " + unsigned).statusCode()).isEqualTo(401);
        assertThat(get("/v1/things", "Bearer nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void anEndpointWithoutARuleIsNamed() {
        assertThat(table.withoutRule(mappings)).containsExactly("GET /v1/forgotten");
    }

    @Test
    void theHandlerChecksWhatOnlyTheBodyTells() throws Exception {
        String token = TestToken.of("hr-feed", OWN).bearer();
        assertThat(post("/v1/things", token, OWN).statusCode()).isEqualTo(200);
        var refused = post("/v1/things", token, OTHER);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("not-your-employer");
    }

    @Test
    void aRecordedCallStandsInTheTrailBeforeItIsAnswered() throws Exception {
        post("/v1/things", TestToken.of("park-admin").bearer(), OTHER);
        List<String> entries = entries();
        assertThat(entries)
                .anySatisfy(entry ->
                        assertThat(entry)
                                .contains(
                                        "\"subject\":\"test-park-admin\"",
                                        "\"method\":\"POST\"",
                                        "\"path\":\"/v1/things\""));
        assertThat(entries)
                .filteredOn(entry -> entry.contains("/v1/figures"))
                .allMatch(entry -> entry.contains("\"status\":401"));
    }

    @Test
    void whoIsTurnedAwayStandsInTheTrail() throws Exception {
        String analyst = TestToken.of("figures-analyst").bearer();
        for (int i = 0; i < 5; i++) {
            assertThat(get("/v1/things/30%d".formatted(i), analyst).statusCode()).isEqualTo(403);
        }
        await().untilAsserted(() ->
                assertThat(entries())
                        .filteredOn(entry -> entry.contains("\"subject\":\"test-figures-analyst\""))
                        .filteredOn(entry -> entry.contains("\"path\":\"/v1/things/{id}\""))
                        .isNotEmpty()
                        .allMatch(entry -> entry.contains("\"status\":403")));
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (Document link : mongo.getCollection("audit").find().sort(Sorts.ascending("_id"))) {
            entries.addAll(link.getList("entries", String.class));
        }
        return entries;
    }

    @Test
    void whoAsksTooMuchWaitsAndOthersDoNot() throws Exception {
        String eager = TestToken.of("hr-feed", "307777777").bearer();
        HttpResponse<String> answer = get("/v1/things", eager);
        for (int i = 0; i < 2_000 && answer.statusCode() == 200; i++) {
            answer = get("/v1/things", eager);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too-many-requests");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        assertThat(get("/v1/things", TestToken.of("hr-feed", "308888888").bearer()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersForbidWhatABrowserCouldDoWithThem() throws Exception {
        var headers = get("/v1/figures", null).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> get(String path, @Nullable String authorization) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET(), authorization);
    }

    private HttpResponse<String> post(String path, String authorization, String body)
            throws Exception {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String authorization)
            throws Exception {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
