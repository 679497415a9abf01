package uz.itpark.employment.employers;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes what the register publishes, and re-dates the company's jobs. */
@Component
class CompanyListener {

    private static final String GROUP = "employment-companies";

    private final EventReader reader;
    private final Employers employers;
    private final ResidencyChanges changes;

    CompanyListener(EventReader reader, Employers employers, ResidencyChanges changes) {
        this.reader = reader;
        this.employers = employers;
        this.changes = changes;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription companies() {
            return new Subscription(GROUP, List.of(Topics.COMPANIES));
        }
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{T(uz.itpark.contracts.Topics).COMPANIES.name()}",
            containerFactory = "eventListenerFactory")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, CompanyState> newest = new HashMap<>();
        for (CompanyEvent event : reader.read(Topics.COMPANIES, records)) {
            newest.merge(
                    event.company().tin(),
                    event.company(),
                    (a, b) -> a.version() > b.version() ? a : b);
        }
        newest.values().forEach(this::take);
    }

    private void take(CompanyState company) {
        Employer employer = Employer.of(company.tin(), company.residency(), company.version());
        employers.keep(employer);
        // Also where it was kept before: the process may have been killed between the two.
        changes.redate(company.tin(), employer.asResidency());
    }
}
