package uz.itpark.bench.workforce;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A job as the employment service would keep it, step by step. */
record Job(EmploymentState state) {

    private static final int COMPANIES = 2_000;
    private static final List<String> REGIONS =
            List.of(
                    "UZ-AN", "UZ-BU", "UZ-FA", "UZ-JI", "UZ-NG", "UZ-NW", "UZ-QA", "UZ-QR", "UZ-SA",
                    "UZ-SI", "UZ-SU", "UZ-TK", "UZ-TO", "UZ-XO");

    static Job hired(int worker, int number, SplittableRandom random, LocalDate on, Instant at) {
        // The person is drawn from the worker's number, so that all jobs tell the same.
        SplittableRandom person = new SplittableRandom(~worker);
        Spell spell =
                new Spell(
                        on,
                        on,
                        null,
                        Spell.Entry.HIRED,
                        null,
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        null,
                        number == 0 ? BigDecimal.ONE : new BigDecimal("0.5"),
                        "2512",
                        at,
                        null);
        String id = new UUID(number, worker).toString();
        return new Job(
                new EmploymentState(
                        id,
                        new UUID(worker * 0x9E3779B97F4A7C15L, worker).toString(),
                        String.valueOf(300_000_000 + random.nextInt(COMPANIES)),
                        "K-" + worker + "-" + number,
                        LocalDate.of(1965, 1, 1).plusDays(person.nextInt(13_000)),
                        person.nextBoolean() ? Gender.F : Gender.M,
                        List.of(spell),
                        1,
                        List.of(evidence(id + "-1", FactType.HIRED, on, at))));
    }

    /** To another region. */
    Job moved(SplittableRandom random, LocalDate on, Instant at) {
        Spell open = state.spells().getLast();
        int from = REGIONS.indexOf(open.region());
        int to = (from + 1 + random.nextInt(REGIONS.size() - 1)) % REGIONS.size();
        List<Spell> spells = closed(on, Spell.Exit.MOVED, at);
        spells.add(
                new Spell(
                        open.start(),
                        on,
                        null,
                        Spell.Entry.MOVED,
                        null,
                        REGIONS.get(to),
                        null,
                        open.fte(),
                        open.occupation(),
                        at,
                        null));
        return with(spells, FactType.CHANGED, on, at);
    }

    /**
     * @param on the day after the last worked
     */
    Job ended(LocalDate on, Instant at) {
        return with(closed(on, Spell.Exit.SEPARATED, at), FactType.TERMINATED, on.minusDays(1), at);
    }

    /** The open spell becomes one known no longer, and one that ends. */
    private List<Spell> closed(LocalDate on, Spell.Exit exit, Instant at) {
        List<Spell> spells = new ArrayList<>(state.spells());
        Spell open = spells.removeLast();
        spells.add(spell(open, null, null, open.recordedAt(), at));
        spells.add(spell(open, on, exit, at, null));
        return spells;
    }

    private static Spell spell(
            Spell spell,
            @Nullable LocalDate to,
            Spell.@Nullable Exit exit,
            Instant recorded,
            @Nullable Instant superseded) {
        return new Spell(
                spell.start(),
                spell.from(),
                to,
                spell.entry(),
                exit,
                spell.region(),
                spell.center(),
                spell.fte(),
                spell.occupation(),
                recorded,
                superseded);
    }

    private Job with(List<Spell> spells, FactType type, LocalDate on, Instant at) {
        long version = state.version() + 1;
        List<Evidence> evidence = new ArrayList<>(state.evidence());
        evidence.add(evidence(state.id() + "-" + version, type, on, at));
        return new Job(
                new EmploymentState(
                        state.id(),
                        state.workerId(),
                        state.employer(),
                        state.reference(),
                        state.birthDate(),
                        state.gender(),
                        spells,
                        version,
                        evidence));
    }

    private static Evidence evidence(String id, FactType type, LocalDate on, Instant at) {
        return new Evidence(id, type, on, null, null, at, null);
    }
}
