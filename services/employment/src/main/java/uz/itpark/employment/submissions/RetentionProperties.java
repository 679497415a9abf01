package uz.itpark.employment.submissions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long submissions are kept.
 *
 * @param receipts receipts and results
 * @param rejects rejected items, which hold personal numbers
 */
@ConfigurationProperties("itpark.submissions.retention")
record RetentionProperties(
        @DefaultValue("400d") Duration receipts, @DefaultValue("30d") Duration rejects) {}
