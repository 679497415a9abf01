package uz.itpark.companyregistry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.itpark.access.AccessTable;
import uz.itpark.testing.AccessMatrix;
import uz.itpark.testing.AccessMatrix.Ask;
import uz.itpark.testing.AccessMatrix.Reach;
import uz.itpark.testing.WithInfrastructure;

import java.util.List;

/** Nobody does here what the table of rights does not allow. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RightsTest {

    @Autowired AccessTable table;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;
    @LocalServerPort int port;

    @Test
    void everyEndpointHasARule() {
        assertThat(table.withoutRule(mappings)).isEmpty();
    }

    @Test
    void everyCellOfEndpointsRolesCompaniesAndTokens() throws Exception {
        AccessMatrix matrix = new AccessMatrix(port).withWhatAllHave();
        matrix.row("POST /v1/companies", _ -> Ask.json("/v1/companies", "{}"))
                .to(Reach.ALL, "park-admin");
        matrix.row("GET /v1/companies", tin -> Ask.of("/v1/companies?q=" + tin))
                .to(Reach.ALL, "park-admin", "service");
        matrix.row("GET /v1/companies/{id}", _ -> Ask.of("/v1/companies/some"))
                .to(Reach.ALL, "park-admin");
        matrix.row("PATCH /v1/companies/{id}", _ -> Ask.json("/v1/companies/some", "{}"))
                .to(Reach.ALL, "park-admin");
        matrix.row(
                        "POST /v1/companies/{id}/decisions",
                        _ -> Ask.json("/v1/companies/some/decisions", "{}"))
                .to(Reach.ALL, "park-admin");
        matrix.row("GET /v1/companies/{id}/history", _ -> Ask.of("/v1/companies/some/history"))
                .to(Reach.ALL, "park-admin");
        matrix.row(
                        "POST /v1/company-imports",
                        _ -> new Ask("/v1/company-imports?dryRun=true", "text/csv", ""))
                .to(Reach.ALL, "park-admin");
        assertThat(matrix.differences(AccessTable.endpoints(mappings))).isEmpty();
        System.out.println("company-registry: " + matrix.size());
    }
}
