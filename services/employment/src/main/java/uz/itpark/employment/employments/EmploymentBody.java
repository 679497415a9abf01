package uz.itpark.employment.employments;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Job;
import uz.itpark.employment.jobs.Position;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An employment as the interface shows it.
 *
 * @param employment the reference it goes by now
 * @param references every reference it went by
 * @param lastDay last day worked, null while none is known
 * @param positions what holds from each day on
 * @param parkDays the days that count, {@code to} not included
 */
record EmploymentBody(
        String id,
        String employer,
        String employment,
        Collection<String> references,
        String workerId,
        Gender gender,
        LocalDate start,
        @Nullable LocalDate lastDay,
        List<Held> positions,
        List<Days> parkDays,
        long version) {

    record Held(
            LocalDate from,
            String occupation,
            String region,
            @Nullable String center,
            BigDecimal fte) {

        private static Held of(Map.Entry<LocalDate, Position> entry) {
            Position position = entry.getValue();
            return new Held(
                    entry.getKey(),
                    position.occupation(),
                    position.region(),
                    position.center(),
                    position.fte());
        }
    }

    record Days(LocalDate from, @Nullable LocalDate to) {}

    static EmploymentBody of(Dossier dossier, Job job) {
        String id = EmploymentId.of(dossier.employer(), job.origin());
        return new EmploymentBody(
                id,
                dossier.employer(),
                job.reference(),
                job.references(),
                job.worker().id(),
                job.worker().gender(),
                job.start(),
                job.lastDay(),
                job.positions().entrySet().stream().map(Held::of).toList(),
                dossier.tracks().stream()
                        .filter(track -> track.employmentId().equals(id))
                        .flatMap(track -> track.spells().stream())
                        .filter(spell -> spell.supersededAt() == null)
                        .sorted(java.util.Comparator.comparing(Spell::from))
                        .map(spell -> new Days(spell.from(), spell.to()))
                        .toList(),
                dossier.version());
    }
}
