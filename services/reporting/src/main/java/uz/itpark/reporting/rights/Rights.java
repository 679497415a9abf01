package uz.itpark.reporting.rights;

import static uz.itpark.access.Role.FIGURES_ANALYST;
import static uz.itpark.access.Role.PARK_ADMIN;
import static uz.itpark.access.Role.SERVICE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.access.AccessTable;
import uz.itpark.access.Role;
import uz.itpark.access.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures are for everyone, as they are shown to everyone. Whoever sees them whole, and what stands
 * behind them, leaves a record.
 */
@Configuration(proxyBeanMethods = false)
class Rights {

    private static final Role[] WHOLE = {PARK_ADMIN, FIGURES_ANALYST};
    private static final List<String> FIGURES =
            List.of(
                    "headcount",
                    "jobs",
                    "job-flows",
                    "job-creation",
                    "qwi",
                    "companies",
                    "centers");

    @Bean
    AccessTable access() {
        List<Rule> rules = new ArrayList<>();
        for (String figure : FIGURES) {
            rules.add(Rule.get("/v1/figures/" + figure).everyone().audited(WHOLE));
            rules.add(Rule.get("/v1/figures/" + figure + "/events").to(WHOLE).audited());
        }
        rules.add(Rule.get("/v1/targets").everyone());
        rules.add(Rule.get("/v1/targets/{code}").everyone());
        rules.add(Rule.get("/v1/targets/{code}/versions/{version}").everyone());
        rules.add(Rule.put("/v1/targets/{code}").to(PARK_ADMIN).audited());
        rules.add(Rule.get("/v1/live").everyone());
        rules.add(Rule.get("/v1/freshness").everyone());
        rules.add(Rule.get("/actuator/rebuild").to(PARK_ADMIN, SERVICE));
        rules.add(Rule.post("/actuator/rebuild").to(PARK_ADMIN).audited());
        rules.add(Rule.post("/actuator/verification").to(PARK_ADMIN).audited());
        return AccessTable.of(rules.toArray(Rule[]::new));
    }
}
