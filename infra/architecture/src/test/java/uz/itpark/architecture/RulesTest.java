package uz.itpark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

class RulesTest {

    private static final String PRODUCT = "uz.itpark";
    private static final String BROKEN = "broken.park";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PRODUCT);
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return Rules.of(PRODUCT).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    /** A rule that nothing can break guards nothing. */
    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByTheSample() {
        return Rules.of(BROKEN).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> assertThat(breaks(rule.getValue())).isTrue()));
    }

    /** A rule about a room that is not there checks nothing. */
    @Test
    void everyRoomThatARuleNamesIsThere() {
        List<String> named =
                Stream.concat(Rules.SERVICES.stream(), Rules.PURE.stream())
                        .map(room -> PRODUCT + "." + room)
                        .toList();
        TreeSet<String> there = new TreeSet<>();
        CLASSES.forEach(type -> there.add(type.getPackageName()));
        assertThat(there).containsAll(named);
    }

    private static boolean breaks(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(SAMPLES).hasViolation();
    }
}
