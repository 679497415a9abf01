package uz.itpark.console.dashboard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.itpark.console.charts.Region;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The public dashboard. Its address says what it shows. */
@Controller
class DashboardController {

    private static final List<String> REGIONS =
            Arrays.stream(Region.values()).map(Region::code).toList();

    private final Desk desk;
    private final WordsOfRequest words;
    private final Clock clock;
    private final LocalDate since;

    DashboardController(
            Desk desk,
            WordsOfRequest words,
            Clock clock,
            @Value("${itpark.console.since}") LocalDate since) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.since = since;
    }

    @GetMapping("/")
    String dashboard(@RequestParam Map<String, String> parameters, Model model) {
        View view = View.of(parameters, since, today());
        Panels draw = new Panels(words.get());

        MultiValueMap<String, String> series = view.range(view.cells());
        if (view.by() != null) {
            series.set("by", view.by());
        }
        MultiValueMap<String, String> map = view.cells();
        map.remove("region");
        map.set("on", view.to().toString());
        map.set("by", "region");
        MultiValueMap<String, String> creation = view.range(view.cells());
        MultiValueMap<String, String> centers = places(view);
        centers.set("on", view.to().toString());

        CompletableFuture<Outcome<Figure>> seriesAnswer = desk.figure("headcount", series);
        CompletableFuture<Outcome<Figure>> mapAnswer = desk.figure("headcount", map);
        CompletableFuture<Outcome<Figure>> creationAnswer = desk.figure("job-creation", creation);
        CompletableFuture<Outcome<Figure>> centersAnswer = desk.figure("centers", centers);

        Panel mapPanel =
                Panel.of(
                        "map",
                        "headcount",
                        map,
                        mapAnswer.join(),
                        answer -> draw.map(answer, view.region()));
        model.addAttribute("view", view);
        model.addAttribute("now", Now.ask(desk, view.today()));
        model.addAttribute("regions", REGIONS);
        model.addAttribute("intervals", View.INTERVALS);
        model.addAttribute("formats", Panel.FORMATS);
        model.addAttribute("peopled", peopled(mapPanel));
        model.addAttribute(
                "panels",
                List.of(
                        Panel.of(
                                "series",
                                "headcount",
                                series,
                                seriesAnswer.join(),
                                answer -> draw.series(answer, view.by())),
                        mapPanel,
                        Panel.of(
                                "creation",
                                "job-creation",
                                creation,
                                creationAnswer.join(),
                                draw::creation),
                        Panel.of(
                                "centers",
                                "centers",
                                centers,
                                centersAnswer.join(),
                                draw::centers)));
        return "dashboard";
    }

    /** The park as it is now, for a page that is open already. */
    @GetMapping("/now")
    String now(Model model) {
        model.addAttribute("now", Now.ask(desk, today()));
        return "dashboard :: now";
    }

    private static MultiValueMap<String, String> places(View view) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(view.vintage());
        if (view.region() != null) {
            question.set("region", view.region());
        }
        question.set("by", "region");
        return question;
    }

    /** Regions with anybody in them, under the other filters: the rest are no choice. */
    private static Map<String, Boolean> peopled(Panel map) {
        Map<String, Boolean> peopled = new TreeMap<>();
        if (map.answer() != null) {
            Panels.byRegion(map.answer())
                    .forEach((region, value) -> peopled.put(region, value > 0));
        }
        return peopled;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
