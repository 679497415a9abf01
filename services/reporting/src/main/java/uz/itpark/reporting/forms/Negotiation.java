package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import uz.itpark.web.Problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses a form by {@code Accept} (RFC 9110, 12.5.1). */
final class Negotiation {

    /** The range that names a type most exactly decides its weight. */
    private static final Comparator<MediaType> EXACTNESS =
            Comparator.comparing((MediaType range) -> !range.isWildcardType())
                    .thenComparing(range -> !range.isWildcardSubtype())
                    .thenComparing(range -> parameters(range).count());

    private Negotiation() {}

    /**
     * The form the client likes best, the first of {@link Format} among equals; a 406 where it
     * accepts none.
     *
     * @param accept values of the header, which may be repeated
     */
    static Format choose(@Nullable List<String> accept) {
        List<MediaType> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return Format.JSON;
        }
        return Arrays.stream(Format.values())
                .filter(format -> weight(format, ranges) > 0)
                .max(
                        Comparator.comparingDouble((Format format) -> weight(format, ranges))
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(Negotiation::notAcceptable);
    }

    private static List<MediaType> ranges(@Nullable List<String> accept) {
        try {
            return accept == null ? List.of() : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    private static double weight(Format format, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> includes(range, format.mediaType()))
                .max(EXACTNESS)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static boolean includes(MediaType range, MediaType type) {
        return range.includes(type)
                && parameters(range)
                        .allMatch(parameter ->
                                parameter
                                        .getValue()
                                        .equalsIgnoreCase(type.getParameter(parameter.getKey())));
    }

    /**
     * Those that belong to the type. The tables are in UTF-8 with a header, whatever is asked for.
     */
    private static java.util.stream.Stream<java.util.Map.Entry<String, String>> parameters(
            MediaType range) {
        return range.getParameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase("version"));
    }

    private static Problem notAcceptable() {
        return Problem.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "none of the accepted media types can be given; there are "
                        + Arrays.stream(Format.values())
                                .map(format -> format.mediaType().toString())
                                .collect(Collectors.joining(", ")));
    }
}
