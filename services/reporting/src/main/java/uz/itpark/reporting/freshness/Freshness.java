package uz.itpark.reporting.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.Lag;
import uz.itpark.messaging.Subscription;
import uz.itpark.reporting.cells.CellStore;
import uz.itpark.reporting.stream.ReportingStreams;
import uz.itpark.reporting.stream.ReportingTopology;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Follows the way of an event from where it was accepted to where it is counted, upstream first:
 * what is not seen at one station has reached the next before that is looked at.
 */
@Service
class Freshness {

    private final List<Upstream> upstream;
    private final Admin admin;
    private final List<Subscription> subscriptions;
    private final CellStore cells;
    private final Clock clock;

    Freshness(
            @Value("${itpark.company-registry.url}") String registry,
            @Value("${itpark.remote-service-center.url}") String centers,
            @Value("${itpark.employment.url}") String employment,
            Admin admin,
            List<Subscription> subscriptions,
            CellStore cells,
            Clock clock) {
        this.upstream =
                List.of(
                        new Upstream("company-registry", registry),
                        new Upstream("remote-service-center", centers),
                        new Upstream("employment", employment));
        this.admin = admin;
        this.subscriptions = subscriptions;
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * @param recordedThrough everything recorded until then is counted; null while unknown
     * @param pendingEvents accepted and not counted; null while it cannot be known
     * @param unknown who could not be asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            @Nullable Instant recordedThrough,
            @Nullable Long pendingEvents,
            List<String> unknown) {}

    State now() throws InterruptedException {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> unknown = new ArrayList<>();
        long pending = 0;
        for (Upstream service : upstream) {
            Long of = service.pending();
            if (of == null) {
                unknown.add(service.name());
            } else {
                pending += of;
            }
        }
        try {
            pending += own();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            unknown.add("broker");
        }
        boolean complete = unknown.isEmpty() && pending == 0;
        return new State(
                complete ? begun : cells.recordedThrough(ReportingTopology.PARTITIONS),
                unknown.isEmpty() ? pending : null,
                unknown);
    }

    private long own() throws Exception {
        long pending =
                Lag.of(admin, ReportingStreams.APPLICATION, List.of(Topics.EMPLOYMENTS.name()));
        pending +=
                Lag.of(
                        admin,
                        ReportingStreams.APPLICATION,
                        List.of(ReportingStreams.REPARTITION_TOPIC));
        for (Subscription subscription : subscriptions) {
            List<String> topics = subscription.topics().stream().map(Topic::name).toList();
            pending += Lag.of(admin, subscription.group(), topics);
        }
        return pending + unwritten();
    }

    private long unwritten() throws Exception {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (int partition = 0; partition < ReportingTopology.PARTITIONS; partition++) {
            partitions.put(
                    new TopicPartition(ReportingTopology.CELLS, partition), OffsetSpec.latest());
        }
        long unwritten = 0;
        for (var end : admin.listOffsets(partitions).all().get(2, TimeUnit.SECONDS).entrySet()) {
            long written = cells.progress(end.getKey().partition()).offset();
            unwritten += Math.max(0, end.getValue().offset() - written);
        }
        return unwritten;
    }
}
