package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;

import java.util.Map;
import java.util.UUID;

/** What becomes of a form with a decision. */
final class Deciding {

    private Deciding() {}

    /** An empty form. */
    static void blank(Model model, String today) {
        model.addAttribute(
                "ruling", new Ruling(UUID.randomUUID().toString(), null, today, null, null));
        model.addAttribute("faults", Map.of());
    }

    /**
     * The form again, as it was filled in, with what the service said of it. While the service is
     * away the key stays, as nobody knows whether it decided; after a refusal a mended form is
     * another request.
     */
    static void again(Model model, Ruling ruling, Outcome<?> outcome) {
        Problem problem = outcome instanceof Outcome.Refused<?>(Problem refusal) ? refusal : null;
        String key = problem == null ? ruling.key() : UUID.randomUUID().toString();
        model.addAttribute(
                "ruling",
                new Ruling(
                        key,
                        ruling.decision(),
                        ruling.effectiveOn(),
                        ruling.orderNumber(),
                        ruling.reason()));
        model.addAttribute("faults", problem == null ? Map.of() : problem.byField());
        model.addAttribute("refusal", refusal(problem));
    }

    private static @Nullable String refusal(@Nullable Problem problem) {
        if (problem == null) {
            return "away";
        }
        return problem.code() == null ? String.valueOf(problem.status()) : problem.code();
    }
}
