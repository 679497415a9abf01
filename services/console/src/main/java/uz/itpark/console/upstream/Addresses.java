package uz.itpark.console.upstream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code itpark.*.url}: where the services are. */
@ConfigurationProperties("itpark")
public record Addresses(
        Service companyRegistry,
        Service employment,
        Service remoteServiceCenter,
        Service reporting) {

    public record Service(@DefaultValue("") String url) {}
}
