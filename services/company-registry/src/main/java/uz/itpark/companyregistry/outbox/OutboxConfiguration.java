package uz.itpark.companyregistry.outbox;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import uz.itpark.contracts.Topics;

import java.time.Duration;
import java.util.Map;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    /** Keeps up to two minutes what the broker doesn't take; the relay repeats what it gives up. */
    @Bean(destroyMethod = "")
    Producer<byte[], byte[]> eventProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    AutoCloseable eventProducerEnd(Producer<byte[], byte[]> producer) {
        return () -> producer.close(Duration.ofSeconds(2));
    }

    @Bean
    EventSender companyEventSender(Producer<byte[], byte[]> producer, KafkaProperties kafka) {
        return new KafkaEventSender(
                producer,
                () -> Admin.create(kafka.buildAdminProperties()),
                Topics.COMPANIES,
                "/company-registry");
    }

    @Bean
    OutboxRelay companiesRelay(MongoOperations mongo, EventSender sender) {
        return new OutboxRelay(new OutboxStore(mongo, "companies"), sender);
    }
}
