package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Page;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.RemoteServiceCenters;
import uz.itpark.console.upstream.RemoteServiceCenters.Center;
import uz.itpark.console.upstream.Upstream;
import uz.itpark.console.words.Words;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Remote service centers: plan against filled jobs, and one center with its decisions. */
@Controller
@RequestMapping("/admin/centers")
class CenterPages {

    private static final List<String> STATUSES =
            List.of("PLANNED", "OPERATING", "SUSPENDED", "CLOSED", "CANCELLED");
    private static final List<String> SEARCH = List.of("status", "employer", "cursor");

    private final Guard guard;
    private final RemoteServiceCenters centers;
    private final Clock clock;

    CenterPages(Guard guard, RemoteServiceCenters centers, Clock clock) {
        this.guard = guard;
        this.centers = centers;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        MultiValueMap<String, String> search = Search.of(parameters, SEARCH);
        Outcome<Page<Center>> found =
                guard.ask(Upstream.REMOTE_SERVICE_CENTER, () -> centers.find(search));
        model.addAttribute("found", found);
        model.addAttribute("faults", Problem.byField(found.problem()));
        model.addAttribute("search", search.toSingleValueMap());
        model.addAttribute("statuses", STATUSES);
        return "centers";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Deciding.blank(model, Words.today(clock).toString());
        model.addAttribute("done", done);
        return show(id, model);
    }

    /** Decides, and then shows what became of it at an address that may be loaded again. */
    @PostMapping("/{id}/decisions")
    String decide(@PathVariable String id, @ModelAttribute Ruling ruling, Model model) {
        Outcome<Center> outcome =
                guard.ask(
                        Upstream.REMOTE_SERVICE_CENTER,
                        () -> centers.decide(id, ruling.key(), ruling.body()));
        if (outcome instanceof Outcome.Answered<Center>) {
            return "redirect:/admin/centers/{id}?done=" + ruling.decision();
        }
        Deciding.again(model, ruling, outcome);
        return show(id, model);
    }

    private String show(String id, Model model) {
        var history = guard.later(Upstream.REMOTE_SERVICE_CENTER, () -> centers.history(id));
        Outcome<Center> outcome = guard.ask(Upstream.REMOTE_SERVICE_CENTER, () -> centers.get(id));
        Center center = outcome.value();
        model.addAttribute("outcome", outcome);
        model.addAttribute("center", center);
        model.addAttribute(
                "allowed", center == null ? List.of() : Decisions.ofCenter(center.status()));
        model.addAttribute(
                "history",
                Deed.of(history.join(), center == null ? List.of() : center.decisions()));
        return "center";
    }
}
