package uz.itpark.testing;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeats the tests of the class it extends on Kafka and MongoDB themselves, in containers; skipped
 * where no Docker engine answers.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@EnabledIf(
        value = "uz.itpark.testing.Docker#answers",
        disabledReason = "no Docker engine answers here")
@ContextConfiguration(initializers = ContainersInitializer.class)
public @interface OnContainers {}
