package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands behind one observation of a register.
 *
 * @param definitions version of the definitions the figure follows
 * @param asKnownAt the instant whose knowledge it reflects
 * @param period the observation's
 * @param value what the items of all pages add up to: the value of the observation
 * @param count how many items there are on all pages
 * @param items each once
 * @param next cursor of the page after this one; null on the last
 */
record RegisterTrail(
        String figure,
        String unit,
        String definitions,
        Instant asKnownAt,
        String period,
        String measure,
        long value,
        long count,
        List<Item> items,
        @Nullable String next) {

    /**
     * A company, a decision about one, or a center.
     *
     * @param id of the company or center, its owner's
     * @param company TIN
     * @param amount what it adds to the value
     * @param events those it rests on, the oldest first
     */
    record Item(
            String id,
            String company,
            String name,
            String region,
            long amount,
            List<Event> events) {}

    /**
     * @param id of the decision: what its owner numbers on from 0, decision by decision
     * @param effectiveOn the day it takes effect
     * @param orderNumber null where there was none
     */
    record Event(
            String id,
            String decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            Instant recordedAt) {}
}
