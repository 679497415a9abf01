package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import uz.itpark.console.upstream.EmploymentFeed;
import uz.itpark.console.upstream.EmploymentFeed.Reconciliation;
import uz.itpark.console.upstream.EmploymentFeed.Waiting;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Page;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Upstream;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** What a company's feed left waiting, and how its own list of jobs differs from what is held. */
@Controller
@RequestMapping("/feed")
class ComparisonPages {

    private final Guard guard;
    private final EmploymentFeed feed;
    private final WordsOfRequest words;
    private final Clock clock;

    ComparisonPages(Guard guard, EmploymentFeed feed, WordsOfRequest words, Clock clock) {
        this.guard = guard;
        this.feed = feed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/waiting")
    String waiting(
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("employer", employer);
        model.addAttribute("faults", Map.of());
        if (!employer.isBlank()) {
            MultiValueMap<String, String> search = new LinkedMultiValueMap<>();
            search.set("employer", employer.strip());
            if (cursor != null) {
                search.set("cursor", cursor);
            }
            Outcome<Page<Waiting>> found =
                    guard.ask(Upstream.EMPLOYMENT, () -> feed.waiting(search));
            model.addAttribute("found", found);
            model.addAttribute("faults", Problem.byField(found.problem()));
            model.addAttribute("sayings", new Sayings(words.get()));
        }
        return "waiting";
    }

    @GetMapping("/reconciliation")
    String blank(@RequestParam(defaultValue = "") String employer, Model model) {
        model.addAttribute("employer", employer);
        model.addAttribute("on", Words.today(clock).toString());
        model.addAttribute("jobs", "");
        model.addAttribute("faults", Map.of());
        return "reconciliation";
    }

    /** Changes nothing, and nothing of the list is kept. */
    @PostMapping("/reconciliation")
    String compare(
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String jobs,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        FeedText list = FeedText.of(jobs, file);
        String type = list.type().equals("text/csv") ? "text/csv" : "application/x-ndjson";
        Outcome<Reconciliation> outcome =
                guard.ask(
                        Upstream.EMPLOYMENT,
                        () -> feed.reconcile(type, employer.strip(), on, list.bytes()));
        model.addAttribute("employer", employer);
        model.addAttribute("on", on);
        model.addAttribute("jobs", list.text());
        model.addAttribute("result", outcome.value());
        model.addAttribute("sayings", new Sayings(words.get()));
        model.addAttribute("away", outcome.isAway());
        model.addAttribute("problem", outcome.problem());
        model.addAttribute("faults", Problem.byField(outcome.problem()));
        return "reconciliation";
    }
}
