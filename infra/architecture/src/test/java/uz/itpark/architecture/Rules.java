package uz.itpark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Controller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds for every class below a root package. */
final class Rules {

    static final List<String> SERVICES =
            List.of("companyregistry", "remoteservicecenter", "employment", "reporting", "console");

    /** Rooms of rules alone: they know the language, the contracts and each other. */
    static final List<String> PURE =
            List.of(
                    "companyregistry.residency",
                    "remoteservicecenter.lifecycle",
                    "employment.jobs",
                    "reporting.movements");

    private static final String[] HOMELESS = {
        "..common..", "..util..", "..utils..", "..helper..", "..impl..", "..dto..", "..exceptions.."
    };

    private Rules() {}

    /**
     * @param root {@code uz.itpark}, or a sample's that is laid out like it
     */
    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        for (String service : SERVICES) {
            rules.put("apart " + service, servicesStandApart(root, service));
            rules.put(
                    "features " + service,
                    slices().matching(root + "." + service + ".(*)..")
                            .should()
                            .beFreeOfCycles()
                            .as("features of " + service + " depend on each other one way only"));
        }
        PURE.forEach(room -> rules.put("pure " + room, rulesArePure(root, room)));
        rules.put("contracts", contractsKnowTheLanguageOnly(root));
        rules.put("libraries", librariesKnowNoService(root));
        rules.put("homeless", roomsAreNamedAfterWhatHappensThere(root));
        rules.put("null-marked", everyPackageIsNullMarked(root));
        rules.put("listeners", listenersAreOpenToTheirPackageOnly(root));
        rules.put("controllers", controllersAreOpenToTheirPackageOnly(root));
        rules.put("injection", dependenciesComeByTheConstructor(root));
        rules.put("time", timeIsPassedIn(root));
        return rules;
    }

    private static ArchRule servicesStandApart(String root, String service) {
        String[] others =
                SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> root + "." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule rulesArePure(String root, String room) {
        return classes()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                root + ".contracts..",
                                root + "." + room + ".."))
                .as(room + " is pure: time and data are passed in");
    }

    private static ArchRule contractsKnowTheLanguageOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", root + ".contracts.."));
    }

    private static ArchRule librariesKnowNoService(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".contracts..", root + ".messaging..", root + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream()
                                .map(service -> root + "." + service + "..")
                                .toArray(String[]::new));
    }

    private static ArchRule roomsAreNamedAfterWhatHappensThere(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(HOMELESS);
    }

    private static ArchRule everyPackageIsNullMarked(String root) {
        DescribedPredicate<JavaClass> packageOf =
                resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(simpleName("package-info")))
                        .and(DescribedPredicate.not(nameMatching(".*MapperImpl")));
        return classes()
                .that(packageOf)
                .should(
                        Conditions.holding(
                                "live in a @NullMarked package",
                                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static ArchRule listenersAreOpenToTheirPackageOnly(String root) {
        return methods()
                .that()
                .areAnnotatedWith(KafkaListener.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .bePackagePrivate();
    }

    private static ArchRule controllersAreOpenToTheirPackageOnly(String root) {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .resideInAPackage(root + "..")
                .should()
                .bePackagePrivate();
    }

    private static ArchRule dependenciesComeByTheConstructor(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith(Autowired.class);
    }

    private static ArchRule timeIsPassedIn(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time comes from a clock that tests can set");
    }
}
