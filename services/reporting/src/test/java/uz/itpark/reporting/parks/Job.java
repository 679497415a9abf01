package uz.itpark.reporting.parks;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A job as it really is, and what was ever recorded of its park days. */
final class Job {

    /** All that happens lies within these days. */
    static final LocalDate FIRST = LocalDate.of(2020, 10, 1);

    static final LocalDate LAST = LocalDate.of(2022, 9, 30);

    record Worker(String id, LocalDate birthDate, Gender gender) {}

    record Position(String region, String center, BigDecimal fte, String occupation) {}

    final String id;
    final Worker worker;
    final String company;
    final TreeMap<LocalDate, Position> positions = new TreeMap<>();
    LocalDate start;
    LocalDate lastDay;
    boolean voided;

    private List<Spell> recorded = new ArrayList<>();

    Job(String id, Worker worker, String company, LocalDate start, Position position) {
        this.id = id;
        this.worker = worker;
        this.company = company;
        this.start = start;
        positions.put(start, position);
    }

    private boolean activeOn(LocalDate day) {
        return !voided && !day.isBefore(start) && (lastDay == null || !day.isAfter(lastDay));
    }

    private Position positionOn(LocalDate day) {
        var entry = positions.floorEntry(day);
        return entry == null ? positions.firstEntry().getValue() : entry.getValue();
    }

    /** Its park days as they are held to be now: day by day. */
    private List<Spell> spells(List<Period> residency, Instant now) {
        List<Spell> spells = new ArrayList<>();
        LocalDate from = null;
        Spell.Entry entry = null;
        boolean before = false;
        for (LocalDate day = FIRST; !day.isAfter(LAST.plusDays(2)); day = day.plusDays(1)) {
            boolean resident = contains(residency, day);
            boolean there = activeOn(day) && resident;
            boolean moved =
                    before && there && !positionOn(day).equals(positionOn(day.minusDays(1)));
            if (before && (moved || !there)) {
                Spell.Exit exit =
                        moved
                                ? Spell.Exit.MOVED
                                : activeOn(day) ? Spell.Exit.LEFT : Spell.Exit.SEPARATED;
                spells.add(spell(from, day, entry, exit, now));
            }
            if (there && (!before || moved)) {
                from = day;
                entry =
                        moved
                                ? Spell.Entry.MOVED
                                : day.equals(start) ? Spell.Entry.HIRED : Spell.Entry.JOINED;
            }
            before = there;
        }
        if (before) {
            spells.add(spell(from, null, entry, null, now));
        }
        return spells;
    }

    private static boolean contains(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    private Spell spell(
            LocalDate from, LocalDate to, Spell.Entry entry, Spell.Exit exit, Instant now) {
        Position at = positionOn(from);
        return new Spell(
                start,
                from,
                to,
                entry,
                exit,
                at.region,
                at.center,
                at.fte,
                at.occupation,
                now,
                null);
    }

    /** Records what is held to be true now; what is so no longer is superseded. */
    void record(List<Period> residency, Instant now) {
        List<Spell> news = spells(residency, now);
        List<Spell> all = new ArrayList<>();
        for (Spell spell : recorded) {
            boolean stays =
                    spell.supersededAt() != null
                            || news.removeIf(
                                    other -> spell.equals(with(other, spell.recordedAt(), null)));
            if (stays) {
                all.add(spell);
            } else if (spell.recordedAt().isBefore(now)) {
                all.add(with(spell, spell.recordedAt(), now));
            }
        }
        all.addAll(news);
        recorded = all;
    }

    private static Spell with(Spell spell, Instant recordedAt, Instant supersededAt) {
        return new Spell(
                spell.start(),
                spell.from(),
                spell.to(),
                spell.entry(),
                spell.exit(),
                spell.region(),
                spell.center(),
                spell.fte(),
                spell.occupation(),
                recordedAt,
                supersededAt);
    }

    EmploymentState state(long version) {
        return new EmploymentState(
                id,
                worker.id(),
                company,
                "K-" + id,
                worker.birthDate(),
                worker.gender(),
                List.copyOf(recorded),
                version,
                List.of());
    }
}
