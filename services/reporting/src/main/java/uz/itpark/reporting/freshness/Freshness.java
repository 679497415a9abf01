package uz.itpark.reporting.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import uz.itpark.access.ServiceToken;
import uz.itpark.contracts.Topic;
import uz.itpark.messaging.Lag;
import uz.itpark.messaging.Subscription;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.stream.Progress;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the way of an event from where it was accepted to where it is counted, upstream first:
 * what is not seen at one station has reached the next before that is looked at.
 */
@Service
class Freshness {

    private final List<Upstream> upstream;
    private final Admin admin;
    private final List<Subscription> subscriptions;
    private final Progress progress;
    private final Cells cells;
    private final Clock clock;

    Freshness(
            @Value("${itpark.company-registry.url}") String registry,
            @Value("${itpark.remote-service-center.url}") String centers,
            @Value("${itpark.employment.url}") String employment,
            ServiceToken token,
            Admin admin,
            List<Subscription> subscriptions,
            Progress progress,
            Cells cells,
            Clock clock) {
        this.upstream =
                List.of(
                        new Upstream("company-registry", registry, token),
                        new Upstream("remote-service-center", centers, token),
                        new Upstream("employment", employment, token));
        this.admin = admin;
        this.subscriptions = subscriptions;
        this.progress = progress;
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * @param recordedThrough everything recorded until then is counted; null while unknown
     * @param pendingEvents accepted and not counted; null while it cannot be known
     * @param stations where they are, by service and by consumer group
     * @param unknown who could not be asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            @Nullable Instant recordedThrough,
            @Nullable Long pendingEvents,
            Map<String, Long> stations,
            List<String> unknown) {}

    State now() throws InterruptedException {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> unknown = new ArrayList<>();
        Map<String, Long> stations = new LinkedHashMap<>();
        for (Upstream service : upstream) {
            Long of = service.pending();
            if (of == null) {
                unknown.add(service.name());
            } else {
                stations.put(service.name(), of);
            }
        }
        try {
            lookAtOwn(stations);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            unknown.add("broker");
        }
        long pending = stations.values().stream().mapToLong(Long::longValue).sum();
        boolean complete = unknown.isEmpty() && pending == 0;
        return new State(
                complete ? begun : cells.recordedThrough(),
                unknown.isEmpty() ? pending : null,
                stations,
                unknown);
    }

    private void lookAtOwn(Map<String, Long> stations) throws Exception {
        stations.put("figures", progress.pending());
        stations.put("behind dead letters", progress.waiting());
        for (Subscription subscription : subscriptions) {
            List<String> topics = subscription.topics().stream().map(Topic::name).toList();
            stations.put(subscription.group(), Lag.of(admin, subscription.group(), topics));
        }
    }
}
