package uz.itpark.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.UUID;

final class InfrastructureInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(TestInfrastructure.running(), context);
    }

    /** A database of its own name for each context. */
    static void use(TestInfrastructure infrastructure, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + infrastructure.brokers(),
                        "spring.mongodb.uri="
                                + infrastructure.databaseUri("test" + UUID.randomUUID()))
                .applyTo(context);
    }
}
