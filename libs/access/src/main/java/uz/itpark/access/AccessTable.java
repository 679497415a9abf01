package uz.itpark.access;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rules of a service: a bean of it. An endpoint without a rule is nobody's. */
public final class AccessTable {

    /** What every service has beside its own endpoints. */
    private static final List<Rule> OF_ALL =
            List.of(
                    Rule.get("/actuator").to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/actuator/health").everyone(),
                    Rule.get("/actuator/health/**").everyone(),
                    Rule.get("/actuator/info").to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/actuator/metrics").to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/actuator/metrics/{requiredMetricName}")
                            .to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/actuator/prometheus").to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/actuator/backlog").to(Role.PARK_ADMIN, Role.SERVICE),
                    Rule.get("/v3/api-docs").toAllRoles(),
                    Rule.get("/v3/api-docs.yaml").toAllRoles());

    private final List<Rule> rules;

    private AccessTable(List<Rule> rules) {
        this.rules = rules;
    }

    public static AccessTable of(Rule... rules) {
        List<Rule> all = new java.util.ArrayList<>(OF_ALL);
        all.addAll(List.of(rules));
        // The more specific pattern first, as the dispatcher prefers it.
        all.sort(Comparator.comparing(Rule::path));
        SortedSet<String> endpoints = new TreeSet<>();
        for (Rule rule : all) {
            if (!endpoints.add(rule.endpoint())) {
                throw new IllegalArgumentException("two rules for " + rule.endpoint());
            }
        }
        return new AccessTable(List.copyOf(all));
    }

    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule of a request. HEAD is answered by what answers GET, and OPTIONS tells of it; where
     * nothing does, of what else there is.
     */
    Optional<Rule> rule(HttpMethod method, PathContainer path) {
        boolean options = HttpMethod.OPTIONS.equals(method);
        HttpMethod asked = options || HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        List<Rule> there = rules.stream().filter(rule -> rule.path().matches(path)).toList();
        return there.stream()
                .filter(rule -> rule.method().equals(asked))
                .findFirst()
                .or(() -> options ? there.stream().findFirst() : Optional.empty());
    }

    /** The endpoints that have no rule of their own, as {@code GET /v1/things}. */
    public SortedSet<String> withoutRule(List<RequestMappingInfoHandlerMapping> mappings) {
        SortedSet<String> missing = endpoints(mappings);
        rules.forEach(rule -> missing.remove(rule.endpoint()));
        return missing;
    }

    /** All that can be called: the controllers' endpoints and the actuator's. */
    public static SortedSet<String> endpoints(List<RequestMappingInfoHandlerMapping> mappings) {
        SortedSet<String> endpoints = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping some : mappings) {
            for (RequestMappingInfo mapping : some.getHandlerMethods().keySet()) {
                for (String path : mapping.getPatternValues()) {
                    // Where errors are dispatched to, not called by anyone.
                    if (path.equals("/error")) {
                        continue;
                    }
                    if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                        endpoints.add("ANY " + path);
                    }
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        endpoints.add(method + " " + path);
                    }
                }
            }
        }
        return endpoints;
    }
}
