package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import uz.itpark.console.access.Person;
import uz.itpark.console.choices.Choices;
import uz.itpark.console.choices.Dimension;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public dashboard. Its address says what it shows. */
@Controller
class DashboardController {

    private static final List<Chart> AT_ONCE =
            List.of(Chart.SERIES, Chart.MAP, Chart.CREATION, Chart.CENTERS);

    private static final List<Dimension> FOR_EVERYBODY =
            List.of(Dimension.REGION, Dimension.GENDER, Dimension.AGE_GROUP);

    /** For those who are shown figures whole. */
    private static final List<Dimension> FOR_STAFF =
            Stream.concat(FOR_EVERYBODY.stream(), Stream.of(Dimension.COMPANY, Dimension.CENTER))
                    .toList();

    private final Charts charts;
    private final Choices choices;
    private final Desk desk;
    private final WordsOfRequest words;
    private final Clock clock;
    private final LocalDate since;

    DashboardController(
            Charts charts,
            Choices choices,
            Desk desk,
            WordsOfRequest words,
            Clock clock,
            @Value("${itpark.console.since}") LocalDate since) {
        this.charts = charts;
        this.choices = choices;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.since = since;
    }

    @GetMapping("/")
    String dashboard(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "person", binding = false) @Nullable Person person,
            Model model) {
        View view = view(parameters);
        Words said = words.get();
        boolean all = person != null && person.seesAll();
        var offered = choices.of(view.scope(), all ? FOR_STAFF : FOR_EVERYBODY);
        List<Supplier<Panel>> asked =
                AT_ONCE.stream().map(chart -> charts.ask(chart, view, said)).toList();
        model.addAttribute("now", Now.ask(desk, view.today()));
        model.addAttribute("panels", asked.stream().map(Supplier::get).toList());
        model.addAttribute("choices", offered.get());
        model.addAttribute("view", view);
        model.addAttribute("ignored", named(view.ignored(), said));
        model.addAttribute("intervals", Reporting.INTERVALS);
        return "dashboard";
    }

    /** The park as it is now, for a page that is open already. */
    @GetMapping("/now")
    String now(Model model) {
        model.addAttribute("now", Now.ask(desk, today()));
        return "parts/now :: now";
    }

    /** One chart, for a page that is open already. */
    @GetMapping("/panels/{chart}")
    String panel(
            @PathVariable String chart, @RequestParam Map<String, String> parameters, Model model) {
        show(chart, parameters, model);
        return "parts/panel :: panel(panel=${panel})";
    }

    /** One chart as a page of its own, which other pages may frame. */
    @GetMapping("/embed/{chart}")
    String embed(
            @PathVariable String chart, @RequestParam Map<String, String> parameters, Model model) {
        show(chart, parameters, model);
        return "embed";
    }

    private void show(String code, Map<String, String> parameters, Model model) {
        Chart chart =
                Chart.named(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        View view = view(parameters);
        model.addAttribute("view", view);
        model.addAttribute("panel", charts.ask(chart, view, words.get()).get());
    }

    /** Filters as their fields are called. */
    private static String named(Set<String> filters, Words words) {
        return filters.stream()
                .map(filter -> words.say("filter.named", words.of("filter", filter)))
                .collect(Collectors.joining(", "));
    }

    private View view(Map<String, String> parameters) {
        return View.of(parameters, since, today());
    }

    private LocalDate today() {
        return Words.today(clock);
    }
}
