package uz.itpark.remoteservicecenter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Dates are stored as dates in UTC, whatever the time zone of the machine. */
@Configuration(proxyBeanMethods = false)
class Stored {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(
                MongoCustomConversions.MongoConverterConfigurationAdapter
                        ::useNativeDriverJavaTimeCodecs);
    }
}
