package uz.itpark.employment.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Whether one more event can be true beside those held. */
public final class Admission {

    private Admission() {}

    /**
     * Whether these can be true beside what was held before.
     *
     * @param before of what is held already, none with a candidate's id
     * @param after of what is held and the candidates
     */
    public static boolean agree(Reading before, Reading after, Collection<HeldEvent> candidates) {
        List<Conflict> news = news(before, after);
        return news.isEmpty()
                || candidates.stream()
                        .noneMatch(candidate -> news.stream().anyMatch(c -> blames(c, candidate)));
    }

    /** Why a single candidate cannot be held, by code; empty if it can. */
    public static List<Refusal> refusals(Reading before, Reading after, HeldEvent candidate) {
        return news(before, after).stream()
                .filter(conflict -> blames(conflict, candidate))
                .map(conflict -> Refusal.of(conflict, candidate))
                .distinct()
                .sorted(Comparator.comparing(Refusal::code))
                .toList();
    }

    /** There is as much as a dossier may hold. */
    public static Refusal full(int mostEvents, int mostHistory) {
        return new Refusal(
                "too-many-events",
                "/employment",
                "an employment, with those it was renamed from, may have %d events, and %d lines of park days and evidence; report another reference"
                        .formatted(mostEvents, mostHistory));
    }

    private static List<Conflict> news(Reading before, Reading after) {
        return after.conflicts().stream()
                .filter(conflict -> !before.conflicts().contains(conflict))
                .toList();
    }

    /**
     * Whether it is this event that is at odds with the others. A hiring that comes after an end
     * dated before it is right to come: the end waits. So is an original that comes after what
     * takes itself for its correction.
     */
    private static boolean blames(Conflict conflict, HeldEvent candidate) {
        return switch (conflict.kind()) {
            case ENDS_BEFORE_START ->
                    candidate.report() instanceof Report.Terminated
                            || (candidate.report() instanceof Report.Hired
                                    && candidate.corrects() != null);
            case ALREADY_CORRECTED, OTHER_TYPE ->
                    candidate.corrects() != null && conflict.events().contains(candidate.id());
            case EMPLOYMENT_EXISTS, CONFLICTING_CHANGE -> true;
        };
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
