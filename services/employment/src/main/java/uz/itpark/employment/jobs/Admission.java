package uz.itpark.employment.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Whether one more event can be true beside those held. */
public final class Admission {

    private Admission() {}

    /**
     * Why the event cannot be held, by code; empty if it can.
     *
     * @param held what is held already, none with the candidate's id
     */
    public static List<Refusal> refusals(Collection<HeldEvent> held, HeldEvent candidate) {
        var before = Reading.of(held).conflicts();
        List<HeldEvent> all = new ArrayList<>(held);
        all.add(candidate);
        return Reading.of(all).conflicts().stream()
                .filter(conflict -> !before.contains(conflict))
                .filter(conflict -> blames(conflict, candidate))
                .map(conflict -> Refusal.of(conflict, candidate))
                .distinct()
                .sorted(Comparator.comparing(Refusal::code))
                .toList();
    }

    /** A hiring that comes after an end dated before it is right to come: the end waits. */
    private static boolean blames(Conflict conflict, HeldEvent candidate) {
        return conflict.kind() != Conflict.Kind.ENDS_BEFORE_START
                || candidate.report() instanceof Report.Terminated
                || (candidate.report() instanceof Report.Hired && candidate.corrects() != null);
    }

    /**
     * @param pointer JSON pointer into the reported item
     */
    public record Refusal(String code, String pointer, String detail) {

        private static Refusal of(Conflict conflict, HeldEvent candidate) {
            var others = new ArrayList<>(conflict.events());
            others.remove(candidate.id());
            String pointer =
                    switch (conflict.kind()) {
                        case EMPLOYMENT_EXISTS -> "/employment";
                        case ENDS_BEFORE_START, CONFLICTING_CHANGE -> "/effectiveOn";
                        case ALREADY_CORRECTED, OTHER_TYPE -> "/corrects";
                    };
            return new Refusal(
                    conflict.kind().code,
                    pointer,
                    conflict.kind().detail + " (" + String.join(", ", others) + ")");
        }
    }
}
