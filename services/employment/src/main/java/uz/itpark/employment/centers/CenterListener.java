package uz.itpark.employment.centers;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.util.List;

/** Takes what the centers' service publishes, and applies what waited for it. */
@Component
class CenterListener {

    private static final String GROUP = "employment-centers";

    private final EventReader reader;
    private final Centers centers;
    private final CenterArrivals arrivals;

    CenterListener(EventReader reader, Centers centers, CenterArrivals arrivals) {
        this.reader = reader;
        this.centers = centers;
        this.arrivals = arrivals;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription centerEvents() {
            return new Subscription(GROUP, List.of(Topics.CENTERS));
        }
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{T(uz.itpark.contracts.Topics).CENTERS.name()}",
            containerFactory = "eventListenerFactory")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        for (CenterEvent event : reader.read(Topics.CENTERS, records)) {
            CenterState center = event.center();
            centers.keep(
                    new Center(center.id(), center.employer(), center.status(), center.version()));
            arrivals.centerKnown(center.id());
        }
    }
}
