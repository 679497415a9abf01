package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was known of jobs, and since when it is something else. */
final class Knowledge {

    /** A spell of a job, whatever became of it. */
    private record Said(EmploymentState job, Spell spell) {}

    private Knowledge() {}

    /** The first instant of which two collections of states tell different things, or null. */
    static @Nullable Instant differSince(
            Collection<EmploymentState> one, Collection<EmploymentState> other) {
        var before = said(one, other);
        var after = said(other, one);
        Set<Said> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        Instant since = null;
        for (Said said : all) {
            Instant differ = said.spell.recordedAt();
            Instant end = before.get(said);
            Instant otherEnd = after.get(said);
            if (end != null && otherEnd != null) {
                if (end.equals(otherEnd)) {
                    continue;
                }
                differ = end.isBefore(otherEnd) ? end : otherEnd;
            }
            since = since == null || differ.isBefore(since) ? differ : since;
        }
        return since;
    }

    /** The spells of those states that the others do not have, and until when they held. */
    private static Map<Said, Instant> said(
            Collection<EmploymentState> states, Collection<EmploymentState> others) {
        // A worker's other jobs are the same objects, and need not be compared part by part.
        Set<EmploymentState> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(others);
        Map<Said, Instant> said = new HashMap<>();
        for (EmploymentState state : states) {
            if (!same.contains(state)) {
                EmploymentState job = without(state);
                for (Spell spell : state.spells()) {
                    said.put(
                            new Said(job, holding(spell)),
                            spell.supersededAt() == null ? Instant.MAX : spell.supersededAt());
                }
            }
        }
        return said;
    }

    /** What two versions of a job have in common. */
    private static EmploymentState without(EmploymentState state) {
        return new EmploymentState(
                state.id(),
                state.workerId(),
                state.employer(),
                state.reference(),
                state.birthDate(),
                state.gender(),
                List.of(),
                0,
                null);
    }

    private static Spell holding(Spell spell) {
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
                spell.recordedAt(),
                null);
    }
}
