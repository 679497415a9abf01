package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.roster.Held;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an observation is about.
 *
 * @param companies TINs of those that can have a cell in it
 * @param place the unit within the group that a cell belongs to, all the same where units play no
 *     part; null for a cell that is not in the group
 * @param knownAt what was recorded later does not count
 */
record Group(Predicate<String> companies, Function<Cell, @Nullable String> place, Instant knownAt) {

    List<Stay> stays(Held held) {
        return Stay.of(held.job(), knownAt);
    }

    @Nullable String place(Stay stay) {
        return place.apply(stay.cell());
    }

    boolean holds(Stay stay) {
        return place(stay) != null;
    }
}
