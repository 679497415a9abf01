package uz.itpark.reporting.cells;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many bytes of postings may be on no page yet. Every question looks through them, and every
 * fold writes each page that they concern, however few of them do.
 *
 * @param few nothing is folded for less
 * @param atOnce are folded at the latest, and no more than these at once
 * @param most nothing more is taken until some of these are folded
 */
public record Unfolded(
        @DefaultValue("2097152") long few,
        @DefaultValue("33554432") long atOnce,
        @DefaultValue("67108864") long most) {

    public Unfolded {
        if (few > atOnce || atOnce > most) {
            throw new IllegalArgumentException(
                    "few, at once, most: each at least the one before, not %d, %d, %d"
                            .formatted(few, atOnce, most));
        }
    }
}
