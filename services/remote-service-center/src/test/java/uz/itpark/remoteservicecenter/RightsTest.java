package uz.itpark.remoteservicecenter;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.itpark.access.AccessTable;
import uz.itpark.testing.AccessMatrix;
import uz.itpark.testing.AccessMatrix.Ask;
import uz.itpark.testing.AccessMatrix.Reach;
import uz.itpark.testing.HttpService;
import uz.itpark.testing.TestToken;
import uz.itpark.testing.WithInfrastructure;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody does here what the table of rights does not allow. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RightsTest {

    @Autowired AccessTable table;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;
    @LocalServerPort int port;

    /** Every company is in the register. */
    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws Exception {
        HttpServer register = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        register.createContext(
                "/v1/companies",
                exchange -> {
                    String tin = exchange.getRequestURI().getQuery().substring(2);
                    byte[] body = "{\"items\":[{\"tin\":\"%s\"}]}".formatted(tin).getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        register.start();
        properties.add(
                "itpark.company-registry.url",
                () -> "http://127.0.0.1:" + register.getAddress().getPort());
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(table.withoutRule(mappings)).isEmpty();
    }

    @Test
    void everyCellOfEndpointsRolesCompaniesAndTokens() throws Exception {
        HttpService service = new HttpService(port);
        Map<String, String> centers = new HashMap<>();
        for (String tin : List.of(AccessMatrix.OWN, AccessMatrix.OTHER)) {
            centers.put(tin, service.post("/v1/centers", plan(tin)).header("Location"));
        }
        AccessMatrix matrix = new AccessMatrix(port).withWhatAllHave();
        String[] operators = {"center-operator"};
        matrix.row("POST /v1/centers", tin -> Ask.json("/v1/centers", plan(tin)))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, operators);
        matrix.row("GET /v1/centers", tin -> Ask.of("/v1/centers?employer=" + tin))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, operators);
        matrix.row("GET /v1/centers/{id}", tin -> Ask.of(centers.get(tin)))
                .to(Reach.ALL, "park-admin", "service")
                .to(Reach.OWN, operators);
        matrix.row("GET /v1/centers/{id}/history", tin -> Ask.of(centers.get(tin) + "/history"))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, operators);
        matrix.row("PATCH /v1/centers/{id}", tin -> Ask.json(centers.get(tin), "{}"))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, operators);
        matrix.row(
                        "POST /v1/centers/{id}/decisions",
                        tin -> Ask.json(centers.get(tin) + "/decisions", "{}"))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, operators);
        assertThat(matrix.differences(AccessTable.endpoints(mappings))).isEmpty();
        System.out.println("remote-service-center: " + matrix.size());
    }

    @Test
    void anOperatorSeesTheCentersOfTheOwnCompanyWithoutAskingForThem() {
        HttpService administration = new HttpService(port);
        administration.post("/v1/centers", plan("301230003"));
        administration.post("/v1/centers", plan("301230004"));
        HttpService operator = administration.as(TestToken.of("center-operator", "301230003"));
        assertThat(operator.get("/v1/centers").json().get("items").findValuesAsString("employer"))
                .containsExactly("301230003");
        assertThat(operator.get("/v1/centers?employer=301230003&employer=301230004").problem())
                .isEqualTo("not-your-employer");
        String changed =
                administration
                        .get("/v1/centers?employer=301230003")
                        .json()
                        .at("/items/0/id")
                        .asString();
        assertThat(
                        operator.get("/v1/centers/" + changed + "/history")
                                .json()
                                .at("/items/0/who")
                                .asString())
                .isEqualTo("test-park-admin");
    }

    private static String plan(String tin) {
        return """
        {"name":"A center","employer":"%s","region":"UZ-TK","seats":120,"serviceLines":["BPO"],\
        "plannedJobs":100,"plannedBy":"2022-12-31"}
        """
                .formatted(tin);
    }
}
