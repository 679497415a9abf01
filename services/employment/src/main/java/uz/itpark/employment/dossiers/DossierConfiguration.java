package uz.itpark.employment.dossiers;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import uz.itpark.messaging.outbox.OutboxRelay;
import uz.itpark.messaging.outbox.OutboxRelays;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

    @Bean
    OutboxRelay dossierRelay(OutboxRelays relays) {
        return relays.forCollection(DossierStore.COLLECTION);
    }

    @Bean
    ApplicationRunner dossierIndexes(MongoTemplate mongo) {
        return new ApplicationRunner() {
            @Override
            public void run(ApplicationArguments args) {
                var dossiers = mongo.getCollection(DossierStore.COLLECTION);
                // An event id is held once per employer, whichever job it was reported for.
                dossiers.createIndex(
                        Indexes.ascending(DossierCodec.KEYS),
                        new IndexOptions().unique(true).sparse(true));
                for (String field :
                        List.of("jobs.worker", "jobs.centers", "events.awaitedCenter")) {
                    dossiers.createIndex(
                            Indexes.ascending(field, "_id"), new IndexOptions().sparse(true));
                }
                dossiers.createIndex(new Document("employer", 1).append("_id", 1));
            }
        };
    }
}
