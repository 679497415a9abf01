package uz.itpark.reporting.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * @param readers how many may listen at the same time to this instance
 * @param heartbeat silence after which a comment shows that the line still stands
 * @param poll pause between two looks at the totals
 */
@ConfigurationProperties("itpark.live")
record LiveProperties(
        @DefaultValue("2000") int readers,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("200ms") Duration poll) {}
