package uz.itpark.console.administration;

import org.springframework.ui.Model;

import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;

import java.util.Map;

/** What becomes of a form with a decision. */
final class Deciding {

    private Deciding() {}

    /** An empty form. */
    static void blank(Model model, String today) {
        model.addAttribute("ruling", new Ruling(Keys.fresh(), null, today, null, null));
        model.addAttribute("faults", Map.of());
    }

    /** The form again, as it was filled in, with what the service said of it. */
    static void again(Model model, Ruling ruling, Outcome<?> outcome) {
        Refusal.of(outcome).show(model);
        model.addAttribute("ruling", ruling.under(Keys.after(outcome, ruling.key())));
    }
}
