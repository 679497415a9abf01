package uz.itpark.referencepark;

import me.tongfei.progressbar.ProgressBar;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings a reference park in as its users would. It asks first what is there, so that a load that
 * broke off can be run again, and one that did not changes nothing.
 */
final class Loader {

    private static final int SIDE_BY_SIDE = 8;
    private static final int BATCH = 2_000;

    private final Service registry;
    private final Service centers;
    private final Service employment;

    Loader(Service registry, Service centers, Service employment) {
        this.registry = registry;
        this.centers = centers;
        this.employment = employment;
    }

    /** What became of the events. */
    record Outcome(
            long accepted, long duplicate, long waiting, long rejected, JsonNode firstRejected) {}

    void registerCompanies(Collection<Company> companies) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        registry.all("/v1/companies")
                .forEach(company -> known.put(company.get("tin").asString(), company));
        each("Companies", companies, company -> register(company, known.get(company.tin)));
    }

    private void register(Company company, @org.jspecify.annotations.Nullable JsonNode known)
            throws IOException {
        String id;
        int taken = 0;
        if (known == null) {
            Map<String, Object> application = new LinkedHashMap<>();
            application.put("tin", company.tin);
            application.put("name", company.name);
            application.put("activity", company.activity);
            application.put("region", company.region);
            application.put("foundedOn", company.foundedOn.toString());
            id = create(registry, "/v1/companies", application, company.tin);
        } else {
            id = known.get("id").asString();
            taken = decisionsTaken(registry, "/v1/companies/" + id);
        }
        for (int i = taken; i < company.decisions.size(); i++) {
            decide(
                    registry,
                    "/v1/companies/" + id,
                    company.decisions.get(i),
                    company.tin + "-" + i);
        }
    }

    /** The ids of the centers by their keys. */
    Map<String, String> openCenters(Collection<Center> planned) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        centers.all("/v1/centers")
                .forEach(center -> known.put(center.get("name").asString(), center));
        Map<String, String> ids = new ConcurrentHashMap<>();
        each(
                "Centers",
                planned,
                center -> ids.put(center.key(), open(center, known.get(center.name()))));
        return ids;
    }

    private String open(Center center, @org.jspecify.annotations.Nullable JsonNode known)
            throws IOException {
        String id;
        if (known == null) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("name", center.name());
            plan.put("employer", center.employer().tin);
            plan.put("region", center.region());
            plan.put("seats", center.seats());
            plan.put("serviceLines", List.of("BPO"));
            plan.put("plannedJobs", center.plannedJobs());
            plan.put("plannedBy", center.plannedBy().toString());
            id = create(centers, "/v1/centers", plan, center.key());
        } else {
            id = known.get("id").asString();
        }
        if (decisionsTaken(centers, "/v1/centers/" + id) == 0) {
            decide(
                    centers,
                    "/v1/centers/" + id,
                    new Company.Decision("OPEN", center.opensOn(), "", "works"),
                    center.key());
        }
        return id;
    }

    private static int decisionsTaken(Service service, String path) throws IOException {
        int taken = 0;
        for (JsonNode entry : service.get(path + "/history").get("items")) {
            String what = entry.get("what").asString();
            if (!what.equals("APPLY") && !what.equals("PLAN") && !what.equals("AMEND")) {
                taken++;
            }
        }
        return taken;
    }

    private static String create(Service service, String path, Object body, String key)
            throws IOException {
        return post(service, path, body, "reference-" + key).get("id").asString();
    }

    private static void decide(Service service, String path, Company.Decision decision, String key)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decision", decision.decision());
        body.put("effectiveOn", decision.effectiveOn().toString());
        if (!decision.orderNumber().isEmpty()) {
            body.put("orderNumber", decision.orderNumber());
        }
        body.put("reason", decision.reason());
        post(service, path + "/decisions", body, "reference-decision-" + key);
    }

    private static JsonNode post(Service service, String path, Object body, String key)
            throws IOException {
        return service.post(path, "application/json", Service.JSON.writeValueAsString(body), key);
    }

    /**
     * Posts the events in their order, a batch after the other.
     *
     * @param centerIds ids in place of the keys that the events name
     */
    Outcome report(List<Event> events, Map<String, String> centerIds) throws IOException {
        long accepted = 0;
        long duplicate = 0;
        long waiting = 0;
        long rejected = 0;
        JsonNode first = Service.JSON.nullNode();
        try (ProgressBar bar = new ProgressBar("Employment events", events.size())) {
            for (int from = 0; from < events.size(); from += BATCH) {
                List<Event> batch = events.subList(from, Math.min(events.size(), from + BATCH));
                StringBuilder lines = new StringBuilder();
                for (Event event : batch) {
                    lines.append(Service.JSON.writeValueAsString(named(event.body(), centerIds)))
                            .append('\n');
                }
                JsonNode receipt =
                        employment.post(
                                "/v1/employment-events",
                                "application/x-ndjson",
                                lines.toString(),
                                null);
                JsonNode counts = receipt.get("counts");
                accepted += counts.get("accepted").asLong();
                duplicate += counts.get("duplicate").asLong();
                waiting += counts.get("waiting").asLong();
                rejected += counts.get("rejected").asLong();
                if (first.isNull() && !receipt.get("rejected").isEmpty()) {
                    first = receipt.get("rejected").get(0);
                }
                bar.stepBy(batch.size());
            }
        }
        return new Outcome(accepted, duplicate, waiting, rejected, first);
    }

    private static Map<String, Object> named(Map<String, Object> body, Map<String, String> ids) {
        if (!(body.get("position") instanceof Map<?, ?> position)
                || !position.containsKey("center")) {
            return body;
        }
        Map<Object, Object> named = new LinkedHashMap<>(position);
        named.put(
                "center", Objects.requireNonNull(ids.get(String.valueOf(position.get("center")))));
        Map<String, Object> event = new LinkedHashMap<>(body);
        event.put("position", named);
        return event;
    }

    private interface Step<T> {
        void take(T item) throws IOException;
    }

    /** Several at once, but no more than the services should be asked by one user. */
    private static <T> void each(String what, Collection<T> items, Step<T> step)
            throws IOException {
        try (ProgressBar bar = new ProgressBar(what, items.size());
                ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<Void>> steps =
                    items.stream()
                            .map(item ->
                                    workers.<Void>submit(() -> {
                                        step.take(item);
                                        bar.step();
                                        return null;
                                    }))
                            .toList();
            for (Future<Void> done : steps) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
