package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.itpark.console.upstream.CompanyRegistry;
import uz.itpark.console.upstream.CompanyRegistry.Company;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Upstream;

import java.util.List;

/** One decision about many companies: tried first, then taken. */
@Controller
@RequestMapping("/admin/companies")
class BulkPages {

    private final Guard guard;
    private final CompanyRegistry registry;

    BulkPages(Guard guard, CompanyRegistry registry) {
        this.guard = guard;
        this.registry = registry;
    }

    /**
     * @param name the id where the company itself is not known
     * @param code why not; null where it can be or was decided
     */
    record Line(String id, String name, @Nullable String tin, @Nullable String code) {}

    /** What would become of each. Changes nothing. */
    @PostMapping("/trials")
    String attempt(@ModelAttribute Bulk bulk, Model model) {
        List<Line> lines = bulk.companies().stream().map(id -> attempted(bulk, id)).toList();
        return show(bulk, lines, false, model);
    }

    private Line attempted(Bulk bulk, String id) {
        Outcome<Company> found = guard.ask(Upstream.COMPANY_REGISTRY, () -> registry.get(id));
        return line(id, found, found.value() instanceof Company it ? bulk.against(it) : null);
    }

    /** Decides one company after the other; each stands or falls alone. */
    @PostMapping("/decisions")
    String decide(@ModelAttribute Bulk bulk, Model model) {
        List<Line> lines = bulk.companies().stream().map(id -> decided(bulk, id)).toList();
        return show(bulk, lines, true, model);
    }

    private Line decided(Bulk bulk, String id) {
        Ruling ruling = bulk.of(id);
        return line(
                id,
                guard.ask(
                        Upstream.COMPANY_REGISTRY,
                        () -> registry.decide(id, ruling.key(), ruling.body())),
                null);
    }

    private static Line line(String id, Outcome<Company> outcome, @Nullable String against) {
        return switch (outcome) {
            case Outcome.Answered<Company>(Company it) ->
                    new Line(id, it.name(), it.tin(), against);
            case Outcome.Refused<Company>(Problem problem) ->
                    new Line(id, id, null, problem.firstCode());
            case Outcome.Away<Company> _ -> new Line(id, id, null, "away");
        };
    }

    private static String show(Bulk bulk, List<Line> lines, boolean done, Model model) {
        model.addAttribute("bulk", bulk);
        model.addAttribute("lines", lines);
        model.addAttribute("done", done);
        model.addAttribute(
                "possible",
                lines.stream().filter(line -> line.code() == null).map(Line::id).toList());
        return "bulk";
    }
}
