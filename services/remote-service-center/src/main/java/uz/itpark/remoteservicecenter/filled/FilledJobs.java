package uz.itpark.remoteservicecenter.filled;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jobs at each center: a document a center, an entry a job, each with the version it reflects,
 * so that repeated and late events change nothing.
 */
@Component
public class FilledJobs {

    private static final String GROUP = "remote-service-center-jobs";
    private static final String COLLECTION = "filled_jobs";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final EventReader reader;

    FilledJobs(MongoOperations mongo, EventReader reader) {
        this.mongo = mongo;
        this.reader = reader;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription employmentEvents() {
            return new Subscription(GROUP, List.of(Topics.EMPLOYMENTS));
        }
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{T(uz.itpark.contracts.Topics).EMPLOYMENTS.name()}",
            containerFactory = "eventListenerFactory")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (EmploymentEvent event : reader.read(Topics.EMPLOYMENTS, records)) {
            for (String center : centersEverOf(event)) {
                updates.add(update(center, event));
            }
        }
        if (updates.isEmpty()) {
            return;
        }
        try {
            mongo.getCollection(COLLECTION)
                    .bulkWrite(updates, new BulkWriteOptions().ordered(true));
        } catch (MongoBulkWriteException e) {
            retryEach(e, updates);
        }
    }

    /** An ordered write stops where an entry is as new already; the rest is written one by one. */
    private void retryEach(MongoBulkWriteException stopped, List<WriteModel<Document>> updates) {
        int next = stopped.getWriteErrors().getFirst().getIndex();
        for (WriteModel<Document> update : updates.subList(next, updates.size())) {
            try {
                mongo.getCollection(COLLECTION).bulkWrite(List.of(update));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().anyMatch(x -> x.getCode() != DUPLICATE_KEY)) {
                    throw e;
                }
            }
        }
    }

    /** Also those it was placed at by knowledge that was corrected since. */
    private static Set<String> centersEverOf(EmploymentEvent event) {
        Set<String> centers = new HashSet<>();
        for (Spell spell : event.employment().spells()) {
            if (spell.center() != null) {
                centers.add(spell.center());
            }
        }
        return centers;
    }

    private static WriteModel<Document> update(String center, EmploymentEvent event) {
        String job = "jobs." + event.key();
        List<Document> spells =
                event.employment().spells().stream()
                        .filter(spell -> spell.supersededAt() == null)
                        .filter(spell -> center.equals(spell.center()))
                        .map(spell ->
                                new Document("from", spell.from().toString())
                                        .append(
                                                "to",
                                                spell.to() == null ? null : spell.to().toString()))
                        .toList();
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", center),
                        Filters.not(Filters.gte(job + ".version", event.version()))),
                Updates.set(job, new Document("version", event.version()).append("spells", spells)),
                new UpdateOptions().upsert(true));
    }

    /** How many jobs are active at each of these centers on a day. */
    public Map<String, Long> on(LocalDate day, Collection<String> centers) {
        Map<String, Long> filled = new HashMap<>();
        for (Document document : mongo.getCollection(COLLECTION).find(Filters.in("_id", centers))) {
            Document jobs = document.get("jobs", Document.class);
            filled.put(
                    document.getString("_id"),
                    jobs.values().stream().filter(job -> active((Document) job, day)).count());
        }
        return filled;
    }

    private static boolean active(Document job, LocalDate day) {
        String today = day.toString();
        return job.getList("spells", Document.class).stream()
                .anyMatch(spell -> {
                    String to = spell.getString("to");
                    return spell.getString("from").compareTo(today) <= 0
                            && (to == null || today.compareTo(to) < 0);
                });
    }
}
