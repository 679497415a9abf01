package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ten thousand personal numbers are put wherever anything can be put, and stand nowhere after that:
 * in no answer, log, topic, database, metric or export; not in a byte of any file the product
 * wrote.
 */
class CanaryIT {

    private static final String TIN = "301230001";

    /** An identifier that is none: if this is not found, nothing would be. */
    private static final String CONTROL = "20260705123456";

    private static final int ENOUGH = 10_000;

    @TempDir static Path data;

    @Test
    void noPersonalNumberIsKeptOrToldAnywhere(TestReporter report) throws Exception {
        Canaries canaries = new Canaries();
        Park park = Park.start(data);
        try {
            register(park);
            Flock flock = new Flock(canaries, park, TIN);
            flock.fly();
            report(park);
            awaitCounted(park);
            for (Park.Part part : Park.SERVICES) {
                String url = park.api(part).address();
                for (String path : exports(part)) {
                    assertThat(flock.get(url, path).statusCode()).as(path).isEqualTo(200);
                }
            }
            assertThat(flock.sang()).isEmpty();
            assertThat(canaries.count()).isGreaterThanOrEqualTo(ENOUGH);
            // They are kept, then, and encrypted.
            assertThat(flock.back()).isGreaterThan(canaries.count() / 3);
        } finally {
            park.close();
        }
        canaries.control(CONTROL);
        List<String> found = canaries.inFiles(data);
        assertThat(found)
                .anyMatch(place -> place.startsWith("infrastructure/broker"))
                .anyMatch(
                        place -> place.startsWith("infrastructure/") && !place.contains("broker"));
        assertThat(found).allMatch(place -> place.endsWith("control " + CONTROL));
        report.publishEntry("found nowhere", canaries.told());
    }

    private static void register(Park park) throws IOException {
        Api registry = park.api(Park.Part.COMPANY_REGISTRY);
        String id =
                registry.post(
                                "/v1/companies",
                                """
                                {"tin":"%s","name":"A","activity":"62.01.0","region":"UZ-TK"}\
                                """
                                        .formatted(TIN),
                                null)
                        .ok()
                        .get("id")
                        .asString();
        registry.post(
                        "/v1/companies/" + id + "/decisions",
                        "{\"decision\":\"REGISTER\",\"effectiveOn\":\"2020-01-01\"}",
                        null)
                .ok();
    }

    private static void report(Park park) throws IOException {
        String event =
                """
                {"id":"%s","type":"HIRED","employer":"%s","employment":"%s","effectiveOn":"2022-03-01",\
                "worker":{"pinfl":"30105990450015","birthDate":"1999-05-01","gender":"M"},\
                "position":{"occupation":"2512","region":"UZ-SA","center":null,"fte":1.0}}\
                """
                        .formatted(CONTROL, TIN, CONTROL);
        assertThat(
                        park.api(Park.Part.EMPLOYMENT)
                                .post("/v1/employment-events", event, null)
                                .ok()
                                .at("/counts/rejected")
                                .asInt())
                .isZero();
    }

    private static List<String> exports(Park.Part part) {
        List<String> more =
                switch (part) {
                    case COMPANY_REGISTRY -> List.of("/v1/companies?limit=500");
                    case EMPLOYMENT ->
                            List.of(
                                    "/v1/employments?limit=500&employer=" + TIN,
                                    "/v1/waiting-events?limit=500&employer=" + TIN);
                    case REMOTE_SERVICE_CENTER -> List.of("/v1/centers?limit=500");
                    default ->
                            List.of(
                                    "/v1/figures/headcount?on=2022-04-14&by=company,region",
                                    "/v1/figures/headcount?on=2022-04-14&by=company&format=csv",
                                    "/v1/figures/jobs?on=2022-04-14&by=center&format=sdmx-csv",
                                    "/v1/figures/jobs?on=2022-04-14&by=gender&format=json-stat",
                                    "/v1/figures/headcount/events?on=2022-04-14&limit=500",
                                    "/v1/targets",
                                    "/v1/freshness");
                };
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "/actuator/prometheus", "/actuator/metrics", "/v3/api-docs"),
                        more.stream())
                .toList();
    }

    private static void awaitCounted(Park park) {
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() ->
                        assertThat(
                                        park.api(Park.Part.REPORTING)
                                                .get("/v1/freshness", Map.of())
                                                .ok()
                                                .path("pendingEvents")
                                                .asInt(-1))
                                .isZero());
    }
}
