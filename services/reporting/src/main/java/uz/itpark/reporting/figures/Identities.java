package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums that the measures of one row are in: where all but one of a sum are told, the last is told.
 */
final class Identities {

    private static final List<List<String>> SUMS =
            List.of(
                    List.of("creation", "openings", "expansions"),
                    List.of("destruction", "closings", "contractions"),
                    List.of("net", "creation", "destruction"),
                    // The stocks on both ends of the flows are told by other figures anyway.
                    List.of("hires", "joined", "movedIn", "separations", "left", "movedOut"),
                    List.of("HirA", "HirN", "HirR"),
                    List.of("EmpTotal", "Emp", "HirA"),
                    List.of("EmpTotal", "EmpEnd", "Sep"),
                    List.of("EmpEnd", "EmpS", "HirAEnd"),
                    List.of("Emp", "EmpS", "SepBeg"),
                    List.of("FrmJbC", "FrmJbGn", "FrmJbLs"));

    private Identities() {}

    /**
     * Hides the smallest measure beside one that is hidden alone.
     *
     * @param exact the row as it is
     * @param told the row as it is told, in which more is hidden
     */
    static void protect(Map<String, @Nullable Object> exact, Map<String, @Nullable Object> told) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<String> sum : SUMS) {
                long hidden = sum.stream().filter(each -> isHidden(told, each)).count();
                Optional<String> other =
                        hidden == 1 ? smallestBeside(sum, exact, told) : Optional.empty();
                other.ifPresent(measure -> told.put(measure, Suppressed.VALUE));
                changed |= other.isPresent();
            }
        }
    }

    private static boolean isHidden(Map<String, @Nullable Object> told, String measure) {
        return told.get(measure) == Suppressed.VALUE;
    }

    /** A zero hides nothing. */
    private static Optional<String> smallestBeside(
            List<String> sum,
            Map<String, @Nullable Object> exact,
            Map<String, @Nullable Object> told) {
        return sum.stream()
                .filter(each -> !isHidden(told, each) && size(exact, each) > 0)
                .min(Comparator.comparingLong(each -> size(exact, each)));
    }

    private static long size(Map<String, @Nullable Object> exact, String measure) {
        return exact.get(measure) instanceof Long count ? Math.abs(count) : 0;
    }
}
