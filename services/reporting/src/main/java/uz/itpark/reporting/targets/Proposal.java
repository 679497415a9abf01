package uz.itpark.reporting.targets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.reporting.figures.Inquiries;
import uz.itpark.reporting.figures.Parameter;
import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.web.Fault;
import uz.itpark.web.Fields;
import uz.itpark.web.Problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a target from the body of a request, and names all that is wrong with it. */
final class Proposal {

    static final Set<String> FIGURES = Set.of("headcount", "jobs", Target.JOB_CREATION);

    private static final Set<String> FILTERS =
            Set.of("region", "company", "center", "gender", "ageGroup");
    private static final Set<String> FIELDS =
            Set.of("title", "figure", "unit", "filters", "baseline", "goal");
    private static final int MOST = 1_000_000_000;

    private final Fields fields;
    private final JsonNode body;
    private final List<Fault> inner = new ArrayList<>();

    private Proposal(JsonNode body) {
        this.fields = Fields.of(body);
        this.body = body;
    }

    /**
     * Throws a 400 naming every fault. Version and baseline's value are for the taker to fill in.
     *
     * @param today in the park; a baseline lies not after it
     */
    static Target read(String code, JsonNode body, LocalDate today, Instant now) {
        return new Proposal(body).target(code, today, now);
    }

    private Target target(String code, LocalDate today, Instant now) {
        unknown(body, "", FIELDS);
        String title = fields.requiredText("title", 200);
        String figure =
                fields.requiredText(
                        "figure",
                        FIGURES::contains,
                        "unknown-figure",
                        "one of headcount, jobs, job-creation");
        String unit = unit(figure);
        SortedMap<String, String> filters = filters(now);
        Fields baseline = part("baseline", Set.of("on"));
        LocalDate on = baseline.requiredDate("on", Parameters.EARLIEST, today);
        Fields goal = part("goal", Set.of("value", "by"));
        int value = goal.requiredInteger("value", 1, MOST);
        LocalDate by = goal.requiredDate("by", Parameters.EARLIEST, Parameters.LATEST);
        if (baseline.faults().isEmpty() && goal.faults().isEmpty() && !by.isAfter(on)) {
            goal.fault("by", "ends-before-start", "by must lie after the baseline's day");
        }
        note("/baseline", baseline);
        note("/goal", goal);
        check();
        return new Target(
                code,
                0,
                title,
                figure,
                unit,
                filters,
                Answer.DEFINITIONS,
                new Target.Baseline(on, 0),
                new Target.Goal(value, by),
                now);
    }

    private @Nullable String unit(String figure) {
        String unit =
                fields.text(
                        "unit",
                        text -> text.equals("company") || text.equals("center"),
                        "unknown-unit",
                        "company or center");
        boolean creation = figure.equals(Target.JOB_CREATION);
        if (unit != null && !creation) {
            fields.fault("unit", "not-of-this-figure", "only job-creation has units");
        }
        return creation && unit == null ? "company" : unit;
    }

    /** By the table that questions are read by, so that what is stored can be asked. */
    private SortedMap<String, String> filters(Instant now) {
        Map<String, List<String>> given = new HashMap<>();
        if (body.get("filters") instanceof ObjectNode filters) {
            filters.properties().forEach(filter -> given.put(filter.getKey(), values(filter)));
        } else if (!fields.isNull("filters")) {
            fields.fault("filters", "wrong-type", "filters must be an object");
        }
        List<Parameter> table =
                Inquiries.kind("jobs").parameters().stream()
                        .filter(parameter -> FILTERS.contains(parameter.name()))
                        .toList();
        Parameters parameters = new Parameters(given, table, new HttpHeaders(), now);
        try {
            parameters.check();
        } catch (Problem problem) {
            problem.document().errors().forEach(fault -> note("/filters", fault));
        }
        return new TreeMap<>(parameters.query());
    }

    private List<String> values(Map.Entry<String, JsonNode> filter) {
        JsonNode value = filter.getValue();
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (each.isString()) {
                texts.add(each.stringValue());
            } else {
                note(
                        "/filters",
                        new Fault(
                                "/" + escape(filter.getKey()),
                                "wrong-type",
                                "a filter is a text or a list of texts"));
            }
        }
        return texts;
    }

    private Fields part(String name, Set<String> known) {
        if (body.get(name) instanceof ObjectNode object) {
            unknown(object, "/" + name, known);
            return Fields.of(object);
        }
        fields.fault(
                name,
                fields.isNull(name) ? "missing-field" : "wrong-type",
                name + " must be an object");
        return Fields.of(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    private void unknown(JsonNode object, String at, Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                note(
                        at,
                        new Fault(
                                "/" + escape(name),
                                "unknown-field",
                                "there is no such field; there are "
                                        + String.join(", ", new java.util.TreeSet<>(known))));
            }
        }
    }

    private void note(String at, Fields part) {
        // Of a part that is missing as a whole, that is all there is to say.
        if (body.get(at.substring(1)) instanceof ObjectNode) {
            part.faults().forEach(fault -> note(at, fault));
        }
    }

    private void note(String at, Fault fault) {
        inner.add(new Fault(at + fault.pointer(), fault.code(), fault.detail()));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void check() {
        List<Fault> all = new ArrayList<>(fields.faults());
        all.addAll(inner);
        if (!all.isEmpty()) {
            throw Problem.invalid(all);
        }
    }
}
