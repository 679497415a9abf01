package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was known of jobs, and since when it is something else. */
final class Knowledge {

    private @Nullable Instant differs;

    private Knowledge() {}

    /**
     * The first instant of which two collections of states tell different things, or one before it;
     * null where they tell the same.
     */
    static @Nullable Instant differSince(
            Collection<EmploymentState> one, Collection<EmploymentState> other) {
        Map<String, EmploymentState> before = new HashMap<>();
        one.forEach(state -> before.put(state.id(), state));
        Knowledge knowledge = new Knowledge();
        for (EmploymentState state : other) {
            EmploymentState held = before.remove(state.id());
            // A worker's other jobs are the same objects, and need not be compared part by part.
            if (held != state) {
                knowledge.compare(held, state);
            }
        }
        before.values().forEach(gone -> knowledge.compare(gone, null));
        return knowledge.differs;
    }

    private void compare(@Nullable EmploymentState before, @Nullable EmploymentState after) {
        List<Spell> held = before == null ? List.of() : before.spells();
        List<Spell> told = after == null ? List.of() : after.spells();
        if (before != null && after != null && isOfSameJob(before, after)) {
            compare(held, told);
        } else {
            held.forEach(spell -> differ(spell.recordedAt()));
            told.forEach(spell -> differ(spell.recordedAt()));
        }
    }

    /** Most spells stand where they stood: what becomes known comes after them. */
    private void compare(List<Spell> before, List<Spell> after) {
        List<Spell> moved = new ArrayList<>();
        List<Spell> other = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Spell held = i < before.size() ? before.get(i) : null;
            Spell told = i < after.size() ? after.get(i) : null;
            if (held != null && told != null && isSame(held, told)) {
                ends(held, told);
            } else {
                if (held != null) {
                    moved.add(held);
                }
                if (told != null) {
                    other.add(told);
                }
            }
        }
        if (!moved.isEmpty()) {
            compareMoved(moved, other);
        } else {
            other.forEach(spell -> differ(spell.recordedAt()));
        }
    }

    private void compareMoved(List<Spell> before, List<Spell> after) {
        Map<Spell, Spell> held = new HashMap<>();
        for (Spell spell : before) {
            Spell twice = held.put(holding(spell), spell);
            if (twice != null) {
                differ(twice.recordedAt());
            }
        }
        for (Spell spell : after) {
            Spell same = held.remove(holding(spell));
            if (same == null) {
                differ(spell.recordedAt());
            } else {
                ends(same, spell);
            }
        }
        held.values().forEach(spell -> differ(spell.recordedAt()));
    }

    /** Of the same spell, known until different instants. */
    private void ends(Spell one, Spell other) {
        Instant end = end(one);
        Instant otherEnd = end(other);
        if (!end.equals(otherEnd)) {
            differ(end.isBefore(otherEnd) ? end : otherEnd);
        }
    }

    private static Instant end(Spell spell) {
        return spell.supersededAt() == null ? Instant.MAX : spell.supersededAt();
    }

    private void differ(Instant instant) {
        if (differs == null || instant.isBefore(differs)) {
            differs = instant;
        }
    }

    private static boolean isOfSameJob(EmploymentState one, EmploymentState other) {
        return one.workerId().equals(other.workerId())
                && one.employer().equals(other.employer())
                && one.reference().equals(other.reference())
                && one.birthDate().equals(other.birthDate())
                && one.gender() == other.gender();
    }

    private static boolean isSame(Spell one, Spell other) {
        return one.recordedAt().equals(other.recordedAt()) && holding(one).equals(holding(other));
    }

    /** Whatever became of it. */
    private static Spell holding(Spell spell) {
        return spell.supersededAt() == null
                ? spell
                : new Spell(
                        spell.start(),
                        spell.from(),
                        spell.to(),
                        spell.entry(),
                        spell.exit(),
                        spell.region(),
                        spell.center(),
                        spell.fte(),
                        spell.occupation(),
                        spell.recordedAt(),
                        null);
    }
}
