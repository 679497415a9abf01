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

import uz.itpark.console.upstream.CompanyRegistry;
import uz.itpark.console.upstream.CompanyRegistry.Company;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Upstream;
import uz.itpark.console.words.Words;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Companies: applications, residents, and one company with its decisions. */
@Controller
@RequestMapping("/admin/companies")
class CompanyPages {

    private static final List<String> STATUSES =
            List.of("APPLIED", "REGISTERED", "SUSPENDED", "REVOKED", "REJECTED", "WITHDRAWN");
    private static final List<String> SEARCH = List.of("q", "status", "cursor");

    private final Guard guard;
    private final CompanyRegistry registry;
    private final Surroundings around;
    private final Clock clock;

    CompanyPages(Guard guard, CompanyRegistry registry, Surroundings around, Clock clock) {
        this.guard = guard;
        this.registry = registry;
        this.around = around;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        MultiValueMap<String, String> search = Search.of(parameters, SEARCH);
        model.addAttribute(
                "found", guard.ask(Upstream.COMPANY_REGISTRY, () -> registry.find(search)));
        model.addAttribute("search", search.toSingleValueMap());
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("decisions", Decisions.ofCompanies(search.getFirst("status")));
        model.addAttribute("today", today());
        model.addAttribute("key", Keys.fresh());
        return "companies";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Deciding.blank(model, today());
        model.addAttribute("done", done);
        return show(id, model);
    }

    /** Decides, and then shows what became of it at an address that may be loaded again. */
    @PostMapping("/{id}/decisions")
    String decide(@PathVariable String id, @ModelAttribute Ruling ruling, Model model) {
        Outcome<Company> outcome =
                guard.ask(
                        Upstream.COMPANY_REGISTRY,
                        () -> registry.decide(id, ruling.key(), false, ruling.body()));
        if (outcome instanceof Outcome.Answered<Company>) {
            return "redirect:/admin/companies/{id}?done=" + ruling.decision();
        }
        Deciding.again(model, ruling, outcome);
        return show(id, model);
    }

    private String show(String id, Model model) {
        var history = guard.later(Upstream.COMPANY_REGISTRY, () -> registry.history(id));
        Outcome<Company> outcome = guard.ask(Upstream.COMPANY_REGISTRY, () -> registry.get(id));
        Company company = outcome.value();
        model.addAttribute("outcome", outcome);
        model.addAttribute("company", company);
        model.addAttribute(
                "allowed", company == null ? List.of() : Decisions.ofCompany(company.status()));
        model.addAttribute(
                "history",
                Deed.of(history.join(), company == null ? List.of() : company.decisions()));
        if (company != null) {
            around.show(company, today(), model);
        }
        return "company";
    }

    private String today() {
        return Words.today(clock).toString();
    }
}
