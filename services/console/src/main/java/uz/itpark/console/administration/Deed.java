package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.Change;
import uz.itpark.console.upstream.Decision;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Page;

import java.util.List;

/**
 * Who did what to a company or a center.
 *
 * @param decision with its order and reason; null where it was none
 */
record Deed(Change change, @Nullable Decision decision) {

    /** Changes with the decisions that made them: those recorded at the same instant. */
    static Outcome<List<Deed>> of(Outcome<Page<Change>> history, List<Decision> decisions) {
        return history.map(
                page -> page.items().stream().map(change -> of(change, decisions)).toList());
    }

    private static Deed of(Change change, List<Decision> decisions) {
        return new Deed(
                change,
                decisions.stream()
                        .filter(each ->
                                each.recordedAt().equals(change.when())
                                        && each.decision().equals(change.what()))
                        .findFirst()
                        .orElse(null));
    }
}
