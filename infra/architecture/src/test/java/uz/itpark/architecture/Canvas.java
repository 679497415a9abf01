package uz.itpark.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service's canvas claims, so that a test can hold it against the code.
 *
 * <p>Rows are {@code | POST | /v1/companies | … |} and {@code | uz.itpark.company.applied.v1 | …
 * |}, the latter under the headings {@code ## Events out} and {@code ## Events in}.
 */
final class Canvas {

    private static final Pattern ENDPOINT =
            Pattern.compile(
                    "^\\| *(GET|POST|PUT|PATCH|DELETE) *\\| *(/[^ |]*) *\\|", Pattern.MULTILINE);
    private static final Pattern EVENT =
            Pattern.compile("^\\| *(uz\\.itpark\\.[a-z0-9.]+) *\\|", Pattern.MULTILINE);

    private final String text;

    private Canvas(String text) {
        this.text = text;
    }

    static Canvas read(Path file) throws IOException {
        return new Canvas(Files.readString(file));
    }

    /** Commands and queries, as {@code POST /v1/companies}. */
    SortedSet<String> endpoints() {
        SortedSet<String> endpoints = new TreeSet<>();
        Matcher row = ENDPOINT.matcher(text);
        while (row.find()) {
            endpoints.add(row.group(1) + " " + row.group(2));
        }
        return endpoints;
    }

    /** Wire names of the events it publishes. */
    SortedSet<String> eventsOut() {
        return events("## Events out");
    }

    /** Wire names of the events it reads. */
    SortedSet<String> eventsIn() {
        return events("## Events in");
    }

    private SortedSet<String> events(String heading) {
        int start = text.indexOf(heading);
        if (start < 0) {
            throw new IllegalArgumentException("the canvas has no heading " + heading);
        }
        int end = text.indexOf("\n## ", start + heading.length());
        SortedSet<String> events = new TreeSet<>();
        Matcher row = EVENT.matcher(text.substring(start, end < 0 ? text.length() : end));
        while (row.find()) {
            events.add(row.group(1));
        }
        return events;
    }
}
