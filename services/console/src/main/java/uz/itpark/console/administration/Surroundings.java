package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Table;
import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.CompanyRegistry.Company;
import uz.itpark.console.upstream.EmploymentFeed;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.RemoteServiceCenters;
import uz.itpark.console.upstream.Reporting;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Upstream;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What other services tell of a company: jobs, centers, the feed. All are asked at once, and each
 * may be away by itself.
 */
@Component
class Surroundings {

    private final Guard guard;
    private final Reporting reporting;
    private final RemoteServiceCenters centers;
    private final EmploymentFeed feed;
    private final WordsOfRequest words;

    Surroundings(
            Guard guard,
            Reporting reporting,
            RemoteServiceCenters centers,
            EmploymentFeed feed,
            WordsOfRequest words) {
        this.guard = guard;
        this.reporting = reporting;
        this.centers = centers;
        this.feed = feed;
        this.words = words;
    }

    void show(Company company, String today, Model model) {
        MultiValueMap<String, String> now = question("company", company.tin());
        now.set("on", today);
        MultiValueMap<String, String> ever = question("company", company.tin());
        ever.set("from", begin(company, today));
        ever.set("to", today);
        ever.set("interval", "quarter");
        MultiValueMap<String, String> own = question("employer", company.tin());
        var jobs = figure(now);
        var series = figure(ever);
        var places = guard.later(Upstream.REMOTE_SERVICE_CENTER, () -> centers.find(own));
        var submissions = guard.later(Upstream.EMPLOYMENT, () -> feed.submissions(own));
        var health = guard.later(Upstream.EMPLOYMENT, () -> feed.health(company.tin()));
        Figure counted = jobs.join().value();
        model.addAttribute("jobs", counted == null ? Amount.UNKNOWN : counted.only("value"));
        draw(series.join().value(), model);
        model.addAttribute("centers", places.join());
        model.addAttribute("submissions", submissions.join());
        model.addAttribute("health", health.join());
    }

    private static MultiValueMap<String, String> question(String name, String value) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        question.set(name, value);
        return question;
    }

    /** Of the first residency; there are no park jobs before it. */
    private static String begin(Company company, String today) {
        return company.residency().isEmpty()
                ? today
                : company.residency().getFirst().from().toString();
    }

    private CompletableFuture<Outcome<Figure>> figure(MultiValueMap<String, String> question) {
        return guard.later(Upstream.REPORTING, () -> reporting.figure("jobs", question));
    }

    private void draw(@Nullable Figure answer, Model model) {
        if (answer == null) {
            return;
        }
        Words said = words.get();
        List<String> periods =
                answer.observations().stream()
                        .map(row -> said.period(String.valueOf(row.get("period"))))
                        .toList();
        List<Amount> values =
                answer.observations().stream().map(row -> Figure.amount(row, "value")).toList();
        String jobs = said.say("now.jobs");
        model.addAttribute(
                "series",
                Plot.lines(
                        periods,
                        List.of(new Plot.Series(jobs, values)),
                        new Plot.Writing(said::number, said.say("suppressed"))));
        model.addAttribute(
                "table",
                new Table(
                        List.of(said.say("table.period"), jobs),
                        IntStream.range(0, periods.size())
                                .mapToObj(
                                        i -> new Table.Row(periods.get(i), List.of(values.get(i))))
                                .toList()));
    }
}
