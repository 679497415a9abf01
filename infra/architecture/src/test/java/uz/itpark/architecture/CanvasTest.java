package uz.itpark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uz.itpark.contracts.Topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Each service's canvas says what the service does, no more and no less. */
class CanvasTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("uz.itpark");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company-registry",
                "remote-service-center",
                "employment",
                "reporting",
                "console"
            })
    void theCanvasSaysWhatTheServiceDoes(String service) throws IOException {
        Canvas canvas = Canvas.read(Path.of("../../services", service, "CANVAS.md"));
        ServiceCode code = new ServiceCode(CLASSES, service);

        assertThat(canvas.endpoints()).isEqualTo(code.endpoints());
        assertThat(canvas.eventsOut()).isEqualTo(names(code.published()));
        assertThat(canvas.eventsIn()).isEqualTo(names(code.read()));
    }

    private static SortedSet<String> names(Collection<Topic<?>> topics) {
        SortedSet<String> names = new TreeSet<>();
        topics.forEach(topic -> names.addAll(topic.eventsByWireName().keySet()));
        return names;
    }
}
