package uz.itpark.reporting.qwi;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a question counts the jobs of each cell.
 *
 * @param place of each cell, by its number; {@link #NOWHERE} for one in no group or of no unit
 * @param places what is told apart: a unit within a group
 */
record Places(int[] place, List<Workforce.At> places) {

    static final int NOWHERE = -1;

    static Places of(Workforce.Question question, List<Cell> cells) {
        int[] place = new int[cells.size()];
        Map<Workforce.At, Integer> numbers = new HashMap<>();
        List<Workforce.At> places = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            Cell cell = cells.get(i);
            String unit = question.unit().apply(cell);
            List<@Nullable String> group = unit == null ? null : question.group().apply(cell);
            place[i] = NOWHERE;
            if (unit != null && group != null) {
                place[i] =
                        numbers.computeIfAbsent(
                                new Workforce.At(group, unit),
                                at -> {
                                    places.add(at);
                                    return places.size() - 1;
                                });
            }
        }
        return new Places(place, places);
    }
}
