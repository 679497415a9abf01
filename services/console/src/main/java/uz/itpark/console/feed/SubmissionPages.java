package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.console.upstream.EmploymentFeed;
import uz.itpark.console.upstream.EmploymentFeed.Receipt;
import uz.itpark.console.upstream.EmploymentFeed.Result;
import uz.itpark.console.upstream.EmploymentFeed.Submission;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Keys;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Page;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Upstream;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What became of what was sent: counts, rejects by cause, and the rejects to mend and send again.
 */
@Controller
@RequestMapping("/feed/submissions")
class SubmissionPages {

    /** More than a text field can reasonably hold is mended in a file. */
    private static final int MENDED_HERE = 200_000;

    private final Guard guard;
    private final EmploymentFeed feed;
    private final JsonMapper json;

    SubmissionPages(Guard guard, EmploymentFeed feed, JsonMapper json) {
        this.guard = guard;
        this.feed = feed;
        this.json = json;
    }

    /**
     * @param id goes straight to that one
     * @param employer of whom; the person's own company where it is empty
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        if (id.strip().matches("[0-9A-Za-z-]{1,64}")) {
            return "redirect:/feed/submissions/" + id.strip();
        }
        MultiValueMap<String, String> search = new LinkedMultiValueMap<>();
        if (!employer.isBlank()) {
            search.set("employer", employer.strip());
        }
        if (cursor != null) {
            search.set("cursor", cursor);
        }
        model.addAttribute("employer", employer);
        Outcome<Page<Receipt>> found =
                guard.ask(Upstream.EMPLOYMENT, () -> feed.submissions(search));
        model.addAttribute("found", found);
        model.addAttribute("faults", Problem.byField(found.problem()));
        return "submissions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Outcome<Submission> outcome = guard.ask(Upstream.EMPLOYMENT, () -> feed.submission(id));
        Submission submission = outcome.value();
        model.addAttribute("id", id);
        model.addAttribute("outcome", outcome);
        model.addAttribute("submission", submission);
        if (submission != null && submission.counts().rejected() > 0) {
            var kept = guard.later(Upstream.EMPLOYMENT, () -> feed.rejects(id));
            model.addAttribute("causes", Causes.of(rejected(id, submission)));
            model.addAttribute("key", Keys.fresh());
            byte[] rejects = kept.join().value();
            model.addAttribute("kept", rejects != null);
            if (rejects != null && rejects.length <= MENDED_HERE) {
                model.addAttribute("events", new String(rejects, StandardCharsets.UTF_8));
            }
        }
        return "submission";
    }

    /** All of them where the service tells, else those on the receipt. */
    private List<Result> rejected(String id, Submission submission) {
        byte[] lines = guard.ask(Upstream.EMPLOYMENT, () -> feed.results(id, "REJECTED")).value();
        if (lines == null) {
            return submission.rejected();
        }
        try (MappingIterator<Result> results = json.readerFor(Result.class).readValues(lines)) {
            return results.readAll();
        }
    }

    /** As a file, or the page that says why there is none. */
    @GetMapping("/{id}/rejects")
    ResponseEntity<byte[]> rejects(@PathVariable String id) {
        return switch (guard.ask(Upstream.EMPLOYMENT, () -> feed.rejects(id))) {
            case Outcome.Answered<byte[]>(byte[] rejects) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id, rejects))
                            .body(rejects);
            case Outcome.Refused<byte[]>(var problem) ->
                    throw new ResponseStatusException(HttpStatusCode.valueOf(problem.status()));
            case Outcome.Away<byte[]> _ ->
                    throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static String attachment(String id, byte[] rejects) {
        String end =
                switch (rejects.length == 0 ? ' ' : (char) rejects[0]) {
                    case '[' -> "json";
                    case '{' -> "ndjson";
                    default -> "csv";
                };
        return ContentDisposition.attachment()
                .filename("rejects-" + id + "." + end)
                .build()
                .toString();
    }
}
