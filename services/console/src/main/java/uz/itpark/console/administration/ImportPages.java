package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import uz.itpark.console.given.Given;
import uz.itpark.console.upstream.CompanyRegistry;
import uz.itpark.console.upstream.CompanyRegistry.Import;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Upstream;

import java.io.IOException;

/** Companies from a file: tried first, then taken over, with a verdict a row. */
@Controller
@RequestMapping("/admin/imports")
class ImportPages {

    private final Guard guard;
    private final CompanyRegistry registry;

    ImportPages(Guard guard, CompanyRegistry registry) {
        this.guard = guard;
        this.registry = registry;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("key", Keys.fresh());
        model.addAttribute("csv", "");
        return "imports";
    }

    /**
     * @param file goes before what is typed
     * @param step {@code try} changes nothing
     */
    @PostMapping
    String take(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "try") String step,
            Model model)
            throws IOException {
        Given given = Given.of(csv, file);
        boolean attempt = !step.equals("take");
        // A trial and what follows it are two requests, and so are a trial and one of a mended
        // text.
        String used = attempt ? Keys.fresh() : key;
        Outcome<Import> outcome =
                guard.ask(
                        Upstream.COMPANY_REGISTRY,
                        () -> registry.take(used, attempt, given.bytes()));
        model.addAttribute("csv", given.text());
        model.addAttribute("report", outcome.value());
        model.addAttribute("refusal", refusal(outcome));
        model.addAttribute("key", Keys.after(outcome, key));
        return "imports";
    }

    private static @Nullable String refusal(Outcome<Import> outcome) {
        return switch (outcome) {
            case Outcome.Answered<Import> _ -> null;
            case Outcome.Refused<Import>(Problem problem) -> problem.firstCode();
            case Outcome.Away<Import> _ -> "away";
        };
    }
}
