package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.itpark.access.AccessTable;
import uz.itpark.testing.AccessMatrix;
import uz.itpark.testing.AccessMatrix.Ask;
import uz.itpark.testing.AccessMatrix.Reach;

import java.util.List;

/** Nobody does here what the table of rights does not allow. */
class RightsTest extends ReportingOverHttp {

    @Autowired AccessTable table;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyEndpointHasARule() {
        assertThat(table.withoutRule(mappings)).isEmpty();
    }

    @Test
    void everyCellOfEndpointsRolesCompaniesAndTokens() throws Exception {
        AccessMatrix matrix = new AccessMatrix(port).withWhatAllHave();
        String[] whole = {"park-admin", "figures-analyst"};
        for (String figure :
                List.of("headcount", "jobs", "job-flows", "job-creation", "companies", "centers")) {
            matrix.row(
                            "GET /v1/figures/" + figure,
                            tin ->
                                    Ask.of(
                                            "/v1/figures/%s?from=2022-01-01&to=2022-01-31&company=%s"
                                                    .formatted(figure, tin)))
                    .open();
        }
        matrix.row("GET /v1/figures/qwi", _ -> Ask.of("/v1/figures/qwi?from=2022-Q1&to=2022-Q1"))
                .open();
        for (String figure :
                List.of(
                        "headcount",
                        "jobs",
                        "job-flows",
                        "job-creation",
                        "qwi",
                        "companies",
                        "centers")) {
            matrix.row(
                            "GET /v1/figures/" + figure + "/events",
                            tin ->
                                    Ask.of(
                                            "/v1/figures/%s/events?on=2022-01-01&company=%s"
                                                    .formatted(figure, tin)))
                    .to(Reach.ALL, whole);
        }
        matrix.row("GET /v1/targets", _ -> Ask.of("/v1/targets")).open();
        matrix.row("GET /v1/targets/{code}", _ -> Ask.of("/v1/targets/none")).open();
        matrix.row(
                        "GET /v1/targets/{code}/versions/{version}",
                        _ -> Ask.of("/v1/targets/none/versions/1"))
                .open();
        matrix.row("PUT /v1/targets/{code}", _ -> Ask.json("/v1/targets/none", "{}"))
                .to(Reach.ALL, "park-admin");
        matrix.row("GET /v1/live", _ -> Ask.of("/v1/live")).open();
        matrix.row("GET /v1/freshness", _ -> Ask.of("/v1/freshness")).open();
        matrix.row("GET /actuator/rebuild", _ -> Ask.of("/actuator/rebuild"))
                .to(Reach.ALL, "park-admin", "service");
        // Of a form that is refused after all: it would count everything anew.
        matrix.row("POST /actuator/rebuild", _ -> new Ask("/actuator/rebuild", "text/plain", ""))
                .to(Reach.ALL, "park-admin");
        matrix.row(
                        "POST /actuator/verification",
                        _ -> Ask.json("/actuator/verification", "{\"questions\":-1}"))
                .to(Reach.ALL, "park-admin");
        assertThat(matrix.differences(AccessTable.endpoints(mappings))).isEmpty();
        System.out.println("reporting: " + matrix.size());
    }
}
