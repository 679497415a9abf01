package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import uz.itpark.console.upstream.EmploymentFeed;
import uz.itpark.console.upstream.EmploymentFeed.Submission;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Upstream;

import java.io.IOException;

/** The sandbox, which changes nothing, and sending. */
@Controller
@RequestMapping("/feed")
class FeedPages {

    private final Guard guard;
    private final EmploymentFeed feed;

    FeedPages(Guard guard, EmploymentFeed feed) {
        this.guard = guard;
        this.feed = feed;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("key", Keys.fresh());
        model.addAttribute("events", "");
        return "feed";
    }

    /**
     * @param key made with the form: sent twice, it is one submission
     * @param step {@code try} changes nothing
     */
    @PostMapping
    String take(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String events,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "try") String step,
            Model model)
            throws IOException {
        FeedText text = FeedText.of(events, file);
        boolean attempt = !step.equals("send");
        String used = attempt ? Keys.fresh() : key;
        Outcome<Submission> outcome =
                guard.ask(
                        Upstream.EMPLOYMENT,
                        () -> feed.send(text.type(), used, attempt, text.bytes()));
        Submission submission = outcome.value();
        if (!attempt && submission != null && submission.id() != null) {
            return "redirect:/feed/submissions/" + submission.id();
        }
        model.addAttribute("key", Keys.after(outcome, key));
        model.addAttribute("events", text.text());
        model.addAttribute("submission", submission);
        if (submission != null) {
            model.addAttribute("causes", Causes.of(submission.rejected()));
        }
        model.addAttribute("problem", outcome.problem());
        model.addAttribute("away", outcome.isAway());
        return "feed";
    }
}
