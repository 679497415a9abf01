package uz.itpark.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import uz.itpark.contracts.employment.EmploymentEvent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What holds for every event and topic, whichever they are. */
class ContractTest {

    static final List<Topic<?>> TOPICS = Topics.ALL;

    private static final List<String> PERSONAL =
            List.of("pinfl", "passport", "name", "phone", "email", "address", "director", "salary");

    @Test
    void everyTopicThatIsDeclaredIsListed() throws Exception {
        List<Object> declared = new ArrayList<>();
        for (Field field : Topics.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Topic.class) {
                declared.add(field.get(null));
            }
        }
        assertThat(Topics.ALL).containsExactlyInAnyOrderElementsOf(castAll(declared));
    }

    @Test
    void topicNamesAreUniqueAndVersioned() {
        assertThat(Topics.ALL.stream().map(Topic::name))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("itpark\\.[a-z-]+\\.v[1-9][0-9]*"));
    }

    @Test
    void everyEventHasAWireNameThatIsUniqueAndVersioned() {
        List<String> names = events().map(Topic::wireNameOf).toList();
        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name ->
                        assertThat(name).matches("uz\\.itpark\\.[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]*"));
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void anEventIsARecordFoundByItsWireName(Topic<?> topic) {
        for (Class<?> event : topic.events().getPermittedSubclasses()) {
            assertThat(event).isRecord();
            assertThat(event).hasAnnotation(WireName.class);
            String name = event.getAnnotation(WireName.class).value();
            assertThat(topic.eventNamed(name).map(Class::getName)).contains(event.getName());
        }
        assertThat(topic.eventNamed("uz.itpark.nobody.knows.v1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pinfl", "workerName", "name", "lastName", "mobilePhone", "homeAddress"})
    void aComponentOfSuchANameWouldBePersonalData(String component) {
        assertThat(personal(component)).isTrue();
    }

    @Test
    void employmentEventsCarryNoPersonalDataBeyondBirthDateAndGender() {
        Set<RecordComponent> components = componentsOf(EmploymentEvent.class);
        assertThat(components.stream().map(RecordComponent::getName))
                .contains("workerId", "birthDate", "gender", "occupation", "facts", "effectiveOn")
                .noneMatch(ContractTest::personal);
    }

    @Test
    void noEventAtAllCarriesWhatNamesAPerson() {
        for (Topic<?> topic : Topics.ALL) {
            assertThat(componentsOf(topic.events()).stream().map(RecordComponent::getName))
                    .noneMatch(name -> personal(name) && !name.equals("name"));
        }
    }

    private static boolean personal(String component) {
        String lower = component.toLowerCase(Locale.ROOT);
        return PERSONAL.stream().anyMatch(lower::contains);
    }

    private static java.util.stream.Stream<Class<? extends Event>> events() {
        return Topics.ALL.stream()
                .flatMap(topic -> Arrays.stream(topic.events().getPermittedSubclasses()))
                .map(event -> event.asSubclass(Event.class));
    }

    @SuppressWarnings("unchecked")
    private static List<Topic<?>> castAll(List<Object> topics) {
        return (List<Topic<?>>) (List<?>) topics;
    }

    /** The components of these events and of everything inside them. */
    private static Set<RecordComponent> componentsOf(Class<?> events) {
        Set<RecordComponent> found = new LinkedHashSet<>();
        for (Class<?> event : events.getPermittedSubclasses()) {
            collect(event, found);
        }
        return found;
    }

    private static void collect(Type type, Set<RecordComponent> found) {
        if (type instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments())
                    .forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                found.add(component);
                collect(component.getGenericType(), found);
            }
        }
    }
}
