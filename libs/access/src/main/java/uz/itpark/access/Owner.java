package uz.itpark.access;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Map;
import java.util.function.Function;

/** Finds out whose thing a request is about, before its handler runs. */
@FunctionalInterface
public interface Owner {

    /** Whose thing it is. */
    sealed interface Answer {
        /** That company's, by its TIN. */
        record Employer(String tin) implements Answer {}

        /** Nobody's: there is no such thing, as the handler will tell. */
        record Nobody() implements Answer {}

        /** The body tells, which the handler reads; it asks {@link Caller#requireEmployer}. */
        record ToldByBody() implements Answer {}

        /** The request doesn't say. The caller's own where that is one company, else refused. */
        record Unsaid() implements Answer {}
    }

    Answer of(HttpServletRequest request, Map<String, String> pathVariables);

    /** The handler knows, from the body. */
    static Owner toldByBody() {
        return (request, variables) -> new Answer.ToldByBody();
    }

    /** A query parameter with a TIN. */
    static Owner parameter(String name) {
        return (request, variables) -> {
            String[] values = request.getParameterValues(name);
            return values == null || values.length != 1 || values[0].isBlank()
                    ? new Answer.Unsaid()
                    : new Answer.Employer(values[0].strip());
        };
    }

    /**
     * A path variable.
     *
     * @param employer TIN by the variable's value, or an empty text where there is no such thing
     */
    static Owner variable(String name, Function<String, String> employer) {
        return (request, variables) -> {
            String tin = employer.apply(variables.getOrDefault(name, ""));
            return tin.isEmpty() ? new Answer.Nobody() : new Answer.Employer(tin);
        };
    }
}
