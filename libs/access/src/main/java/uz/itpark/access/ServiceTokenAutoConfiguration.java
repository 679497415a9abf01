package uz.itpark.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** As what a service asks others. */
@AutoConfiguration
@EnableConfigurationProperties(AccessProperties.class)
class ServiceTokenAutoConfiguration {

    @Bean
    ServiceToken serviceToken(
            AccessProperties properties, @Value("${spring.application.name}") String service) {
        return new ServiceToken(properties, service);
    }
}
