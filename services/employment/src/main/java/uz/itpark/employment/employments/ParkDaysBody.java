package uz.itpark.employment.employments;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.Spell;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Track;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days of a job that count, or once did.
 *
 * @param to the first day that no longer counts, null while there is none
 * @param supersededAt when something else was known, null for what holds
 */
record ParkDaysBody(
        LocalDate from,
        @Nullable LocalDate to,
        Spell.Entry entry,
        Spell.@Nullable Exit exit,
        String workerId,
        String occupation,
        String region,
        @Nullable String center,
        BigDecimal fte,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    /** Of the job known by {@code id}, in the order in which they became known. */
    static List<ParkDaysBody> of(Dossier dossier, String id) {
        Set<String> ids =
                new EventsOfJob(dossier)
                        .names(id).stream()
                                .map(name -> EmploymentId.of(dossier.employer(), name))
                                .collect(Collectors.toSet());
        return dossier.tracks().stream()
                .filter(track -> ids.contains(track.employmentId()))
                .flatMap(ParkDaysBody::of)
                .sorted(
                        Comparator.comparing(ParkDaysBody::recordedAt)
                                .thenComparing(ParkDaysBody::from))
                .toList();
    }

    private static Stream<ParkDaysBody> of(Track track) {
        return track.spells().stream()
                .map(spell ->
                        new ParkDaysBody(
                                spell.from(),
                                spell.to(),
                                spell.entry(),
                                spell.exit(),
                                track.worker().id(),
                                spell.occupation(),
                                spell.region(),
                                spell.center(),
                                spell.fte(),
                                spell.recordedAt(),
                                spell.supersededAt()));
    }
}
