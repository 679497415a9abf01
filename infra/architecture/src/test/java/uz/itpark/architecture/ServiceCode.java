package uz.itpark.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service's code does, as far as its annotations and its use of topics tell. */
final class ServiceCode {

    private static final Map<String, Topic<?>> TOPICS =
            Map.of(
                    "COMPANIES", Topics.COMPANIES,
                    "CENTERS", Topics.CENTERS,
                    "EMPLOYMENTS", Topics.EMPLOYMENTS);

    /** Its pages are what it does. */
    private static final String OF_PAGES = "console";

    private final List<JavaClass> classes;
    private final String below;

    /**
     * @param service as its folder is named
     */
    ServiceCode(JavaClasses all, String service) {
        String room = "uz.itpark." + service.replace("-", "");
        below = service.equals(OF_PAGES) ? " /" : " /v1/";
        classes = all.stream().filter(type -> type.getPackageName().startsWith(room)).toList();
    }

    /** As {@code GET /v1/companies/{id}}. */
    SortedSet<String> endpoints() {
        return classes.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .flatMap(ServiceCode::endpointsOf)
                // The face of errors, and the documents a library serves, are nobody's command.
                .filter(endpoint -> endpoint.contains(below))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endpointsOf(Class<?> controller) {
        RequestMapping room =
                AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String prefix = room == null || room.path().length == 0 ? "" : room.path()[0];
        return Stream.of(controller.getDeclaredMethods())
                .flatMap(method -> endpointsOf(prefix, method));
    }

    private static Stream<String> endpointsOf(String prefix, Method method) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.of();
        }
        List<String> paths = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
        return Stream.of(mapping.method())
                .flatMap(verb -> paths.stream().map(path -> verb + " " + prefix + path));
    }

    /** Topics it puts events of into its outbox. */
    Collection<Topic<?>> published() {
        return topics(ServiceCode::publishes);
    }

    /** Topics it reads. */
    Collection<Topic<?>> read() {
        return topics(type -> !publishes(type));
    }

    private static boolean publishes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(OutboxMessages.class));
    }

    private Collection<Topic<?>> topics(Predicate<JavaClass> who) {
        return classes.stream()
                .filter(who)
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Topics.class))
                .filter(access -> TOPICS.containsKey(access.getTarget().getName()))
                .map(access -> TOPICS.get(access.getTarget().getName()))
                .collect(Collectors.toSet());
    }
}
