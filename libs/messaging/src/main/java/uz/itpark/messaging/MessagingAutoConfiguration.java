package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.KafkaEventSender;
import uz.itpark.messaging.outbox.OutboxMessages;
import uz.itpark.messaging.outbox.OutboxRelay;
import uz.itpark.messaging.outbox.OutboxRelays;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a service needs to publish and to read events. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
public class MessagingAutoConfiguration {

    @Bean
    CloudEvents cloudEvents(@Value("${spring.application.name}") String service) {
        return new CloudEvents("/" + service);
    }

    /** For short questions: whoever asks has an answer, or none, within two seconds. */
    @Bean(destroyMethod = "")
    Admin brokerAdmin(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_500);
        return Admin.create(settings);
    }

    @Bean
    TopicProvisioner topicProvisioner(KafkaProperties kafka) {
        return new TopicProvisioner(() -> Admin.create(kafka.buildAdminProperties()));
    }

    /**
     * Keeps for half a minute what the broker does not take; the relay repeats what it gives up.
     */
    @Bean(destroyMethod = "")
    Producer<byte[], byte[]> eventProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicProvisioner.MOST_BYTES);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    AutoCloseable brokerConnectionsEnd(Producer<byte[], byte[]> producer, Admin admin) {
        return () -> {
            producer.close(Duration.ofSeconds(2));
            admin.close(Duration.ofSeconds(1));
        };
    }

    @Bean
    @ConditionalOnMissingBean
    EventSender eventSender(
            Producer<byte[], byte[]> producer, CloudEvents events, TopicProvisioner provisioner) {
        return new KafkaEventSender(producer, events, provisioner);
    }

    @Bean
    OutboxMessages outboxMessages(CloudEvents events) {
        return new OutboxMessages(events::json);
    }

    @Bean
    OutboxRelays outboxRelays(MongoOperations mongo, EventSender sender) {
        return new OutboxRelays(mongo, sender);
    }

    @Bean
    EventReader eventReader(CloudEvents events, Producer<byte[], byte[]> producer) {
        return new EventReader(events, producer);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(Admin brokerAdmin) {
        return new KafkaHealthIndicator(brokerAdmin);
    }

    @Bean
    BacklogEndpoint backlogEndpoint(
            ObjectProvider<OutboxRelay> relays,
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<Underway> underway,
            Admin brokerAdmin) {
        return new BacklogEndpoint(
                relays.stream().toList(),
                subscriptions.stream().toList(),
                underway.stream().toList(),
                brokerAdmin);
    }

    /**
     * Batches, committed when processed; a failing batch is tried again for as long as it takes.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> eventListenerFactory(
            KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(
                new DefaultKafkaConsumerFactory<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        factory.setBatchListener(true);
        factory.setAutoStartup(false);
        factory.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return factory;
    }

    @Bean
    ListenerStarter listenerStarter(
            ObjectProvider<Subscription> subscriptions,
            TopicProvisioner provisioner,
            ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        List<Subscription> all = subscriptions.stream().toList();
        return new ListenerStarter(
                all, provisioner, listeners.getIfAvailable(KafkaListenerEndpointRegistry::new));
    }
}
