package uz.itpark.console.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.itpark.console.charts.Region;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.RemoteServiceCenters;
import uz.itpark.console.upstream.RemoteServiceCenters.Center;
import uz.itpark.console.upstream.Upstream;

import java.util.Map;

/** The plan of a new center. */
@Controller
@RequestMapping("/admin/centers")
class PlanPages {

    private final Guard guard;
    private final RemoteServiceCenters centers;

    PlanPages(Guard guard, RemoteServiceCenters centers) {
        this.guard = guard;
        this.centers = centers;
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String employer, Model model) {
        model.addAttribute("faults", Map.of());
        return show(Plan.blank(employer), model);
    }

    /** Plans, and then shows the center at its address, or else the form with what is wrong. */
    @PostMapping
    String plan(@ModelAttribute Plan plan, Model model) {
        Outcome<Center> outcome =
                guard.ask(
                        Upstream.REMOTE_SERVICE_CENTER,
                        () -> centers.plan(plan.key(), plan.body()));
        if (outcome instanceof Outcome.Answered<Center>(Center center)) {
            return "redirect:/admin/centers/" + center.id() + "?done=PLAN";
        }
        Refusal.of(outcome).show(model);
        return show(plan.under(Keys.after(outcome, plan.key())), model);
    }

    private static String show(Plan plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("regions", Region.codes());
        return "plan";
    }
}
