package uz.itpark.web;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/** What holds in every service unless it says otherwise. */
final class WebDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    // Reachable from this machine only, until somebody says otherwise.
                    Map.entry("server.address", "127.0.0.1"),
                    Map.entry("server.shutdown", "graceful"),
                    Map.entry("server.servlet.encoding.force-response", "false"),
                    Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                    Map.entry("spring.threads.virtual.enabled", "true"),
                    Map.entry("spring.mvc.log-resolved-exception", "false"),
                    // It would log paths, which may say anything.
                    Map.entry(
                            "logging.level.org.springframework.web.servlet.PageNotFound", "error"),
                    Map.entry("spring.web.resources.add-mappings", "false"),
                    Map.entry("spring.servlet.multipart.enabled", "false"),
                    Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                    Map.entry("springdoc.override-with-generic-response", "false"),
                    Map.entry("springdoc.default-produces-media-type", "application/json"),
                    Map.entry(
                            "management.endpoints.web.exposure.include",
                            "health,info,metrics,prometheus,backlog"),
                    Map.entry("management.endpoint.health.probes.enabled", "true"),
                    Map.entry("management.endpoint.health.show-components", "when-authorized"),
                    Map.entry("management.endpoint.health.show-details", "when-authorized"),
                    Map.entry("management.endpoint.health.roles", "PARK_ADMIN,SERVICE"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("itpark-web", DEFAULTS));
    }
}
