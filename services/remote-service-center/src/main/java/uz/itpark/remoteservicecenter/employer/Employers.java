package uz.itpark.remoteservicecenter.employer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.util.List;

/** Which companies there are: from their events, and from their register where none came yet. */
@Component
public class Employers {

    private static final String GROUP = "remote-service-center-companies";
    private static final String COLLECTION = "employers";

    private final MongoOperations mongo;
    private final CompanyRegistry registry;
    private final EventReader reader;

    Employers(MongoOperations mongo, CompanyRegistry registry, EventReader reader) {
        this.mongo = mongo;
        this.registry = registry;
        this.reader = reader;
    }

    /** Whether there is a company of a TIN. */
    public enum Answer {
        KNOWN,
        UNKNOWN,
        /** The register cannot be asked. */
        UNDECIDED
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription companyEvents() {
            return new Subscription(GROUP, List.of(Topics.COMPANIES));
        }
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{T(uz.itpark.contracts.Topics).COMPANIES.name()}",
            containerFactory = "eventListenerFactory")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        // A company never leaves the register: that there was an event is all there is to know.
        reader.read(Topics.COMPANIES, records).stream()
                .map(event -> event.company().tin())
                .distinct()
                .forEach(this::keep);
    }

    public Answer ask(String tin) {
        if (mongo.getCollection(COLLECTION).find(Filters.eq("_id", tin)).first() != null) {
            return Answer.KNOWN;
        }
        Answer answer = registry.ask(tin);
        if (answer == Answer.KNOWN) {
            keep(tin);
        }
        return answer;
    }

    private void keep(String tin) {
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq("_id", tin),
                        Updates.set("known", true),
                        new UpdateOptions().upsert(true));
    }
}
