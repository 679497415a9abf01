package uz.itpark.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.Predicate;

/** Conditions in a rule's own words. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> holding(String words, Predicate<JavaClass> condition) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type, condition.test(type), type.getName() + " should " + words));
            }
        };
    }
}
