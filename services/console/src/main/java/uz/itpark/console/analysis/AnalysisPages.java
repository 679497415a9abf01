package uz.itpark.console.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.console.choices.Choice;
import uz.itpark.console.choices.Choices;
import uz.itpark.console.choices.Scope;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Reporting.RegisterTrail;
import uz.itpark.console.upstream.Reporting.Trail;
import uz.itpark.console.upstream.Upstream;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Questions with table and chart, and the way from a number to its events. */
@Controller
@RequestMapping("/analysis")
class AnalysisPages {

    private final Guard guard;
    private final Reporting reporting;
    private final Choices choices;
    private final WordsOfRequest words;
    private final Clock clock;

    AnalysisPages(
            Guard guard, Reporting reporting, Choices choices, WordsOfRequest words, Clock clock) {
        this.guard = guard;
        this.reporting = reporting;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String ask(@RequestParam MultiValueMap<String, String> given, Model model) {
        Question question = Question.of(given, Words.today(clock));
        Scope scope = question.scope();
        Supplier<Map<String, List<Choice>>> offered =
                scope == null ? Map::of : choices.of(scope, question.kind().dimensions());
        model.addAttribute("question", question);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("dimensions", Question.DIMENSIONS);
        model.addAttribute("intervals", Reporting.INTERVALS);
        model.addAttribute("formats", Reporting.FORMATS);
        model.addAttribute("faults", Map.of());
        if (question.isAsked()) {
            Outcome<Figure> outcome =
                    guard.ask(
                            Upstream.REPORTING,
                            () -> reporting.figure(question.kind().code(), question.asked()));
            model.addAttribute("away", outcome.isAway());
            model.addAttribute("problem", outcome.problem());
            model.addAttribute("faults", Problem.byField(outcome.problem()));
            Figure answer = outcome.value();
            if (answer != null) {
                show(question, answer, model);
            }
        }
        model.addAttribute("choices", offered.get());
        return "analysis";
    }

    private void show(Question question, Figure answer, Model model) {
        Findings findings = new Findings(question, answer, words.get());
        List<String> measures = findings.measures();
        String first = measures.isEmpty() ? "value" : measures.getFirst();
        String wanted = question.get("measure");
        String measure = measures.contains(wanted) ? wanted : first;
        model.addAttribute("answer", answer);
        model.addAttribute("measures", measures);
        model.addAttribute("measure", measure);
        model.addAttribute("rows", findings.rows());
        model.addAttribute("mostRows", Findings.MOST_ROWS);
        model.addAttribute("picture", findings.picture(measure).drawn(question.bars()));
        model.addAttribute("mostLines", Picture.MOST_LINES);
    }

    /** The employments behind a number, and the events these rest on. */
    @GetMapping("/traces/{figure}")
    String trace(
            @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        asked.remove("lang");
        Kind kind = Kind.named(figure);
        return kind.isRegister() ? register(kind, asked, model) : jobs(kind, asked, model);
    }

    private String jobs(Kind kind, MultiValueMap<String, String> asked, Model model) {
        Outcome<Trail> outcome =
                guard.ask(Upstream.REPORTING, () -> reporting.trail(kind.code(), asked));
        Trail trail = outcome.value();
        model.addAttribute("trail", trail);
        return show(kind, asked, outcome, trail == null ? null : trail.next(), model);
    }

    private String register(Kind kind, MultiValueMap<String, String> asked, Model model) {
        Outcome<RegisterTrail> outcome =
                guard.ask(Upstream.REPORTING, () -> reporting.registerTrail(kind.code(), asked));
        RegisterTrail trail = outcome.value();
        model.addAttribute("register", trail);
        return show(kind, asked, outcome, trail == null ? null : trail.next(), model);
    }

    private static String show(
            Kind kind,
            MultiValueMap<String, String> asked,
            Outcome<?> outcome,
            @Nullable String cursor,
            Model model) {
        model.addAttribute("away", outcome.isAway());
        model.addAttribute("problem", outcome.problem());
        if (cursor != null) {
            model.addAttribute("next", next(kind.code(), asked, cursor));
        }
        return "trace";
    }

    private static String next(String figure, MultiValueMap<String, String> asked, String cursor) {
        MultiValueMap<String, String> next = new LinkedMultiValueMap<>(asked);
        next.set("cursor", cursor);
        return UriComponentsBuilder.fromPath("/analysis/traces/" + figure)
                .queryParams(next)
                .encode()
                .toUriString();
    }
}
