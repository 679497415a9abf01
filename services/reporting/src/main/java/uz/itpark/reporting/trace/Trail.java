package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Spell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What stands behind one observation.
 *
 * @param definitions version of the definitions the figure follows
 * @param asKnownAt the instant whose knowledge it reflects
 * @param period the observation's
 * @param measure which of several; {@code value} where there is one
 * @param count how many items there are on all pages: the value of the observation
 * @param items what was counted, each once
 * @param next cursor of the page after this one; null on the last
 */
record Trail(
        String figure,
        String unit,
        String definitions,
        Instant asKnownAt,
        String period,
        String measure,
        long count,
        List<Item> items,
        @Nullable String next) {

    /**
     * What the figure counts once: a job, a person by the primary job, a job's coming or going, a
     * worker at a unit.
     *
     * @param day of the coming or going; null where the figure counts what is
     * @param company TIN
     * @param center where it is counted; null for no center
     * @param employments behind it; mostly one
     */
    record Item(
            @Nullable LocalDate day,
            String company,
            @Nullable String center,
            String workerId,
            List<Employment> employments) {

        static Item of(Found found, Instant knownAt) {
            EmploymentState first = found.jobs().getFirst().job();
            return new Item(
                    found.day(),
                    first.employer(),
                    found.center(),
                    first.workerId(),
                    found.jobs().stream()
                            .map(job -> Employment.of(job.whole().get(), knownAt))
                            .toList());
        }
    }

    /**
     * @param id the employment service's
     * @param reference the employment reference it was first reported under
     * @param spells its park days as known at the instant
     * @param events those it rests on at the instant: neither corrected nor annulled
     */
    record Employment(String id, String reference, List<Days> spells, List<Event> events) {

        static Employment of(EmploymentState job, Instant knownAt) {
            return new Employment(
                    job.id(),
                    job.reference(),
                    job.spells().stream()
                            .filter(spell -> spell.knownAt(knownAt))
                            .sorted(Comparator.comparing(Spell::from))
                            .map(Days::of)
                            .toList(),
                    job.evidence().stream()
                            .filter(evidence -> evidence.knownAt(knownAt))
                            .sorted(
                                    Comparator.comparing(Evidence::effectiveOn)
                                            .thenComparing(Evidence::eventId))
                            .map(Event::of)
                            .toList());
        }
    }

    /**
     * Park days in one position.
     *
     * @param start first day of the job
     * @param to the day after the last; null while no end is known
     */
    record Days(
            LocalDate start,
            LocalDate from,
            @Nullable LocalDate to,
            String region,
            @Nullable String center,
            BigDecimal fte,
            String occupation) {

        static Days of(Spell spell) {
            return new Days(
                    spell.start(),
                    spell.from(),
                    spell.to(),
                    spell.region(),
                    spell.center(),
                    spell.fte(),
                    spell.occupation());
        }
    }

    /**
     * @param id the HR system's, unique per employer
     * @param recordedAt since when the employment rests on it
     */
    record Event(
            String id,
            FactType type,
            LocalDate effectiveOn,
            @Nullable String corrects,
            @Nullable String annuls,
            Instant recordedAt) {

        static Event of(Evidence evidence) {
            return new Event(
                    evidence.eventId(),
                    evidence.type(),
                    evidence.effectiveOn(),
                    evidence.corrects(),
                    evidence.annuls(),
                    evidence.recordedAt());
        }
    }
}
