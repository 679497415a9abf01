package uz.itpark.reporting.registers;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.time.Instant;
import java.util.List;

/** Takes what company-registry and remote-service-center publish. */
@Component
public class Registers {

    private static final String COMPANIES = "reporting-companies";
    private static final String CENTERS = "reporting-centers";

    private final EventReader reader;
    private final Register<CompanyState> companies;
    private final Register<CenterState> centers;

    Registers(EventReader reader, MongoOperations mongo) {
        this.reader = reader;
        this.companies = new Register<>(mongo, "companies", CompanyState.class);
        this.centers = new Register<>(mongo, "centers", CenterState.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription companyEvents() {
            return new Subscription(COMPANIES, List.of(Topics.COMPANIES));
        }

        @Bean
        Subscription centerEvents() {
            return new Subscription(CENTERS, List.of(Topics.CENTERS));
        }
    }

    @KafkaListener(
            id = COMPANIES,
            topics = "#{T(uz.itpark.contracts.Topics).COMPANIES.name()}",
            containerFactory = "eventListenerFactory")
    void onCompanies(List<ConsumerRecord<byte[], byte[]>> records) {
        for (CompanyEvent event : reader.read(Topics.COMPANIES, records)) {
            companies.keep(event.company().id(), event.version(), event.company());
        }
    }

    @KafkaListener(
            id = CENTERS,
            topics = "#{T(uz.itpark.contracts.Topics).CENTERS.name()}",
            containerFactory = "eventListenerFactory")
    void onCenters(List<ConsumerRecord<byte[], byte[]>> records) {
        for (CenterEvent event : reader.read(Topics.CENTERS, records)) {
            centers.keep(event.center().id(), event.version(), event.center());
        }
    }

    /**
     * Every company as it was known then.
     *
     * @param instant null for what is known now
     */
    public List<CompanyState> companies(@Nullable Instant instant) {
        return instant == null
                ? companies.all()
                : companies.all().stream()
                        .flatMap(state -> AsKnown.at(instant, state).stream())
                        .toList();
    }

    /**
     * Every center as it was known then.
     *
     * @param instant null for what is known now
     */
    public List<CenterState> centers(@Nullable Instant instant) {
        return instant == null
                ? centers.all()
                : centers.all().stream()
                        .flatMap(state -> AsKnown.at(instant, state).stream())
                        .toList();
    }
}
