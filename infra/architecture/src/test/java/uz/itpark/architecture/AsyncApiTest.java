package uz.itpark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The AsyncAPI document says what is really published, and by whom. */
class AsyncApiTest {

    private static final List<String> SERVICES =
            List.of("company-registry", "remote-service-center", "employment", "reporting");
    private static final Map<Type, Map<String, Object>> SIMPLE =
            Map.of(
                    String.class, Map.of("type", "string"),
                    long.class, Map.of("type", "integer", "format", "int64"),
                    int.class, Map.of("type", "integer", "format", "int32"),
                    BigDecimal.class, Map.of("type", "number"),
                    LocalDate.class, Map.of("type", "string", "format", "date"),
                    Instant.class, Map.of("type", "string", "format", "date-time"));

    private final Yaml document = Yaml.read(Path.of("../../docs/asyncapi.yaml"));

    @Test
    void everyTopicIsAChannelWithItsPartitions() {
        assertThat(document.at("asyncapi").text()).isEqualTo("3.0.0");
        Map<String, Integer> told =
                document.at("channels").entries().values().stream()
                        .collect(
                                Collectors.toMap(
                                        channel -> channel.at("address").text(),
                                        channel ->
                                                channel.at("bindings", "kafka", "partitions")
                                                        .number()));
        assertThat(told)
                .isEqualTo(
                        Topics.ALL.stream()
                                .collect(Collectors.toMap(Topic::name, Topic::partitions)));
    }

    @Test
    void everyChannelCarriesTheEventsOfItsTopic() {
        for (Topic<?> topic : Topics.ALL) {
            Set<String> told =
                    channel(topic).at("messages").entries().values().stream()
                            .map(document::follow)
                            .map(message -> message.at("name").text())
                            .collect(Collectors.toSet());
            assertThat(told).isEqualTo(topic.eventsByWireName().keySet());
        }
    }

    @Test
    void everyPayloadIsTheRecordThatIsWritten() {
        for (Topic<?> topic : Topics.ALL) {
            for (Yaml reference : channel(topic).at("messages").entries().values()) {
                Yaml message = document.follow(reference);
                Class<?> event = topic.eventsByWireName().get(message.at("name").text());
                assertRecord(message.at("payload", "schema"), event);
            }
        }
    }

    @Test
    void whoPublishesAndWhoReadsIsWhatTheCodeDoes() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("uz.itpark");
        Set<String> done = new TreeSet<>();
        for (String service : SERVICES) {
            ServiceCode code = new ServiceCode(classes, service);
            code.published().forEach(topic -> done.add(service + " send " + topic.name()));
            code.read().forEach(topic -> done.add(service + " receive " + topic.name()));
        }
        Set<String> told =
                document.at("operations").entries().values().stream()
                        .map(operation ->
                                String.join(
                                        " ",
                                        operation.at("x-service").text(),
                                        operation.at("action").text(),
                                        document.follow(operation.at("channel"))
                                                .at("address")
                                                .text()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(done);
    }

    private Yaml channel(Topic<?> topic) {
        return document.at("channels").entries().values().stream()
                .filter(channel -> channel.at("address").text().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }

    private void assertRecord(Yaml schema, Class<?> type) {
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional) {
                required.add(component.getName());
            }
            Yaml told = schema.at("properties", component.getName());
            assertType(
                    optional ? told.at("oneOf").items().getFirst() : told,
                    component.getGenericType());
        }
        assertThat(schema.at("properties").entries().keySet())
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(schema.at("required").texts())
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(required);
    }

    private void assertType(Yaml reference, Type type) {
        Yaml schema = document.follow(reference);
        if (type instanceof ParameterizedType list) {
            assertThat(schema.at("type").text()).isEqualTo("array");
            assertType(schema.at("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> kind && kind.isEnum()) {
            assertThat(schema.at("enum").texts())
                    .isEqualTo(
                            Arrays.stream(kind.getEnumConstants()).map(Object::toString).toList());
        } else if (type instanceof Class<?> kind && kind.isRecord()) {
            assertRecord(schema, kind);
        } else {
            assertThat(schema.value()).as(type.getTypeName()).isEqualTo(SIMPLE.get(type));
        }
    }

    @Test
    void nothingIsDescribedThatNobodyRefersTo() {
        String text = document.value().toString();
        Stream.of("messages", "schemas")
                .flatMap(kind ->
                        document.at("components", kind).entries().keySet().stream()
                                .map(name -> "#/components/" + kind + "/" + name + "}"))
                .forEach(reference -> assertThat(text).contains(reference));
    }
}
