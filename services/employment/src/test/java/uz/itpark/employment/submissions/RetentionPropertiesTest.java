package uz.itpark.employment.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.Duration;

class RetentionPropertiesTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(RetentionProperties.class)
    static class Settings {}

    @Test
    void whatTheServiceComesWithIsWhatHoldsWhereNothingIsSet() {
        RetentionProperties usual =
                new RetentionProperties(Duration.ofDays(400), Duration.ofDays(30));
        service.run(bare -> assertThat(bare.getBean(RetentionProperties.class)).isEqualTo(usual));
        service.withInitializer(new ConfigDataApplicationContextInitializer())
                .run(shipped ->
                        assertThat(shipped.getBean(RetentionProperties.class)).isEqualTo(usual));
    }

    @Test
    void eachIsSetByItself() {
        service.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("itpark.submissions.retention.rejects=7d")
                .run(set ->
                        assertThat(set.getBean(RetentionProperties.class))
                                .isEqualTo(
                                        new RetentionProperties(
                                                Duration.ofDays(400), Duration.ofDays(7))));
    }
}
