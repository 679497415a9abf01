package uz.itpark.reporting.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * @param dir holds the local state, which can be lost and is restored from the broker
 * @param threads of the topology
 */
@ConfigurationProperties("itpark.state")
record StreamProperties(Path dir, @DefaultValue("2") int threads) {}
