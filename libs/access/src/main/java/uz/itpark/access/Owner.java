package uz.itpark.access;

import jakarta.servlet.http.HttpServletRequest;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds out whose thing a request is about, before its handler runs. */
@FunctionalInterface
public interface Owner {

    /** Whose thing it is. */
    sealed interface Answer {
        /** That company's, by its TIN. */
        record Employer(String tin) implements Answer {}

        /** Of several companies: for whoever speaks for each of them; of none, for nobody. */
        record Employers(Set<String> tins) implements Answer {
            public Employers {
                tins = Set.copyOf(tins);
            }
        }

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

    /** A query parameter with a TIN; given several times, with the TIN of each. */
    static Owner parameter(String name) {
        return (request, variables) -> {
            String[] values = request.getParameterValues(name);
            Set<String> tins = new HashSet<>();
            for (String value : values == null ? new String[0] : values) {
                if (!value.isBlank()) {
                    tins.add(value.strip());
                }
            }
            return tins.isEmpty() ? new Answer.Unsaid() : new Answer.Employers(tins);
        };
    }

    /**
     * A path variable.
     *
     * @param whose by the variable's value
     */
    static Owner variable(String name, Function<String, Answer> whose) {
        return (request, variables) -> whose.apply(variables.getOrDefault(name, ""));
    }
}
