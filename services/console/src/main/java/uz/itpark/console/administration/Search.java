package uz.itpark.console.administration;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.util.List;
import java.util.Map;

/** What is searched for, as a page's address says it and a service takes it. */
final class Search {

    private Search() {}

    /** What was filled in of those names. */
    static MultiValueMap<String, String> of(Map<String, String> parameters, List<String> names) {
        MultiValueMap<String, String> search = new LinkedMultiValueMap<>();
        for (String name : names) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                search.set(name, value);
            }
        }
        return search;
    }
}
