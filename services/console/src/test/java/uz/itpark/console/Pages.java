package uz.itpark.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.List;
import java.util.regex.Pattern;

/** Pages as a browser asks for them, before services that answer as the real ones do. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class Pages {

    static final Stubs REPORTING = new Stubs(Park::reporting);
    static final Stubs REGISTRY = new Stubs(Park::registry);
    static final Stubs EMPLOYMENT = new Stubs(Park::employment);
    static final Stubs CENTERS = new Stubs(Park::centers);

    static final RequestPostProcessor ADMINISTRATOR = user("Aziza").roles("park-admin");
    static final RequestPostProcessor REPORTER = user("Rustam").roles("hr-feed");
    static final RequestPostProcessor ANALYST = user("Malika").roles("figures-analyst");
    static final RequestPostProcessor NOBODY = request -> request;

    @Autowired private MockMvc browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
        properties.add("itpark.company-registry.url", REGISTRY::url);
        properties.add("itpark.employment.url", EMPLOYMENT::url);
        properties.add("itpark.remote-service-center.url", CENTERS::url);
    }

    @BeforeEach
    void forget() {
        List.of(REGISTRY, REPORTING, EMPLOYMENT, CENTERS)
                .forEach(service -> service.received().clear());
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    /** What a page says to somebody. */
    String page(RequestPostProcessor who, String address) throws Exception {
        return answer(get(address).with(who)).getContentAsString();
    }

    /** What a page offers, but not for choice. */
    static List<String> greyed(String page) {
        return Pattern.compile("<option value=\"([^\"]+)\"[^>]* disabled")
                .matcher(page)
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    /** A page without what stands on each. */
    static String content(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** A form of the console's own, sent by somebody. */
    static MockHttpServletRequestBuilder form(RequestPostProcessor who, String path) {
        return post(path).with(who).with(csrf()).param("key", "k-1");
    }
}
