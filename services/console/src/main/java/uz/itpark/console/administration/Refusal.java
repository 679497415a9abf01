package uz.itpark.console.administration;

import org.springframework.ui.Model;

import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;

import java.util.Map;

/**
 * Why a form was not done: what a page says above it and at its fields.
 *
 * @param code of the refusal, or {@code away}
 * @param faults by field
 */
record Refusal(String code, Map<String, Problem.Fault> faults) {

    static Refusal of(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Problem problem)
                ? new Refusal(
                        problem.code() == null ? String.valueOf(problem.status()) : problem.code(),
                        problem.byField())
                : new Refusal("away", Map.of());
    }

    /** Puts it into the page. */
    void show(Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("refusal", code);
    }
}
