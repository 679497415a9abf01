package uz.itpark.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.json.JsonMapper;

/** A service with a database has a trail by depending on the module. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(AuditProperties.class)
class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(
            MongoTemplate mongo,
            JsonMapper json,
            AuditProperties properties,
            @Value("${spring.application.name}") String service) {
        return new AuditTrail(
                new Chain(
                        // Asked of the database when the first link is written, not before.
                        mongo.getDb().getCollection(Chain.COLLECTION),
                        service,
                        Seal.of(properties.keyFile()),
                        properties.headFile()),
                json);
    }
}
