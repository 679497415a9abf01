package uz.itpark.companyregistry.company;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.messaging.outbox.OutboxRelay;
import uz.itpark.messaging.outbox.OutboxRelays;

@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    OutboxRelay companiesRelay(OutboxRelays relays) {
        return relays.forCollection("companies");
    }
}
