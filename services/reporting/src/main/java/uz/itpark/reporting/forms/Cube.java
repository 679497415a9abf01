package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The observations as a cube in row-major order, the last axis running fastest.
 *
 * @param axes categories with their places, by the names of the dimensions, in their order
 * @param strides how far apart two neighbours along each axis lie
 */
record Cube(
        Answer answer,
        LinkedHashMap<String, LinkedHashMap<@Nullable String, Integer>> axes,
        long[] strides) {

    static final String MEASURE = "measure";

    /** A cube with more than this many empty cells for a full one is written sparsely. */
    private static final int MOSTLY_EMPTY = 4;

    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** What is written of an observation for the measure at that place. */
    interface Part {
        @Nullable Object of(Observation observation, int measure);
    }

    static Cube of(Answer answer) {
        LinkedHashMap<String, LinkedHashMap<@Nullable String, Integer>> axes =
                new LinkedHashMap<>();
        LinkedHashMap<@Nullable String, Integer> periods = new LinkedHashMap<>();
        for (Observation observation : answer.observations()) {
            periods.putIfAbsent(observation.period(), periods.size());
        }
        axes.put(Answer.PERIOD, periods);
        for (int i = 0; i < answer.by().size(); i++) {
            SortedSet<@Nullable String> values = new TreeSet<>(NULLS_FIRST);
            for (Observation observation : answer.observations()) {
                values.add(observation.key().get(i));
            }
            axes.put(answer.by().get(i), places(values));
        }
        if (answer.measures().size() > 1) {
            axes.put(MEASURE, places(answer.measures()));
        }
        return new Cube(answer, axes, strides(List.copyOf(axes.values())));
    }

    private static LinkedHashMap<@Nullable String, Integer> places(
            Iterable<@Nullable String> values) {
        LinkedHashMap<@Nullable String, Integer> places = new LinkedHashMap<>();
        values.forEach(value -> places.put(value, places.size()));
        return places;
    }

    private static long[] strides(List<? extends Map<?, ?>> axes) {
        long[] strides = new long[axes.size()];
        long stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).size();
        }
        return strides;
    }

    private long cells() {
        return axes.values().stream().mapToLong(Map::size).reduce(1, (a, b) -> a * b);
    }

    private boolean isSparse() {
        long full = (long) answer.observations().size() * answer.measures().size();
        return cells() > MOSTLY_EMPTY * full;
    }

    private long place(Observation observation) {
        long place = 0;
        int axis = 0;
        for (var categories : axes.entrySet()) {
            if (!categories.getKey().equals(MEASURE)) {
                String value = axis == 0 ? observation.period() : observation.key().get(axis - 1);
                place += strides[axis] * Objects.requireNonNull(categories.getValue().get(value));
            }
            axis++;
        }
        return place;
    }

    /**
     * Observations are sorted as the cube is, so that it is written in one pass. A cell that holds
     * null is left out where it is sparse.
     */
    void write(JsonGenerator json, String name, Part part) {
        boolean sparse = isSparse();
        json.writeName(name);
        if (sparse) {
            json.writeStartObject();
        } else {
            json.writeStartArray();
        }
        long next = 0;
        for (Observation observation : answer.observations()) {
            long place = place(observation);
            for (int measure = 0; measure < answer.measures().size(); measure++, place++) {
                Object value = part.of(observation, measure);
                if (!sparse) {
                    for (; next < place; next++) {
                        json.writeNull();
                    }
                    JsonForm.write(json, value);
                    next++;
                } else if (value != null) {
                    json.writeName(Long.toString(place));
                    JsonForm.write(json, value);
                }
            }
        }
        if (sparse) {
            json.writeEndObject();
        } else {
            for (; next < cells(); next++) {
                json.writeNull();
            }
            json.writeEndArray();
        }
    }
}
