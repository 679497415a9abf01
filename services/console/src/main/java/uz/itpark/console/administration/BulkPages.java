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

    /** What would become of each, by the registry's own judgement. Changes nothing. */
    @PostMapping("/trials")
    String attempt(@ModelAttribute Bulk bulk, Model model) {
        return show(bulk, false, model);
    }

    /** Decides one company after the other; each stands or falls alone. */
    @PostMapping("/decisions")
    String decide(@ModelAttribute Bulk bulk, Model model) {
        return show(bulk, true, model);
    }

    private Line line(Bulk bulk, String id, boolean done) {
        Ruling ruling = bulk.of(id);
        Outcome<Company> outcome =
                guard.ask(
                        Upstream.COMPANY_REGISTRY,
                        () -> registry.decide(id, ruling.key(), !done, ruling.body()));
        return switch (outcome) {
            case Outcome.Answered<Company>(Company it) -> new Line(id, it.name(), it.tin(), null);
            case Outcome.Refused<Company>(Problem problem) -> refused(id, problem.firstCode());
            case Outcome.Away<Company> _ -> new Line(id, id, null, "away");
        };
    }

    /** A refusal does not tell whom it is about. */
    private Line refused(String id, String code) {
        Company company = guard.ask(Upstream.COMPANY_REGISTRY, () -> registry.get(id)).value();
        return company == null
                ? new Line(id, id, null, code)
                : new Line(id, company.name(), company.tin(), code);
    }

    private String show(Bulk bulk, boolean done, Model model) {
        List<Line> lines = bulk.companies().stream().map(id -> line(bulk, id, done)).toList();
        model.addAttribute("bulk", bulk);
        model.addAttribute("lines", lines);
        model.addAttribute("done", done);
        model.addAttribute(
                "possible",
                lines.stream().filter(line -> line.code() == null).map(Line::id).toList());
        return "bulk";
    }
}
