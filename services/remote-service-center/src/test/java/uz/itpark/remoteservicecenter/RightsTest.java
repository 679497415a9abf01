package uz.itpark.remoteservicecenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uz.itpark.access.AccessTable;
import uz.itpark.testing.WithInfrastructure;

/** Nobody does here what the table of rights does not allow. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RightsTest {

    @Autowired AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Test
    void everyEndpointHasARule() {
        assertThat(table.withoutRule(controllers)).isEmpty();
    }
}
