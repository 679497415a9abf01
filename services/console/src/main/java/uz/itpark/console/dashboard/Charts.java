package uz.itpark.console.dashboard;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.dashboard.Panel.Content;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Problem;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks for what a view shows, and draws it. */
@Component
class Charts {

    /** What was recorded so long ago is counted, so that nobody waits for it. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Desk desk;
    private final Clock clock;

    Charts(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Asks at once, and draws when the answers are waited for. */
    Supplier<Panel> ask(Chart chart, View view, Words words) {
        Panels draw = new Panels(words);
        return switch (chart) {
            case SERIES -> {
                MultiValueMap<String, String> question = view.range(view.cells());
                if (view.by() != null) {
                    question.set("by", view.by());
                }
                var answer = desk.figure("headcount", question);
                yield () ->
                        panel(
                                chart,
                                Address.of("headcount", question),
                                answer.join().map(found -> draw.series(found, view.by())));
            }
            case MAP -> {
                MultiValueMap<String, String> question = map(view);
                var answer = desk.figure("headcount", question);
                yield () ->
                        panel(
                                chart,
                                Address.of("headcount", question),
                                answer.join().map(found -> draw.map(found, view.region())));
            }
            case CREATION -> {
                MultiValueMap<String, String> question = view.range(view.cells());
                var answer = desk.figure("job-creation", question);
                yield () ->
                        panel(
                                chart,
                                Address.of("job-creation", question),
                                answer.join().map(draw::creation));
            }
            case CENTERS -> centers(view, draw);
            case REVISIONS -> {
                String figure = view.revised().code();
                MultiValueMap<String, String> question =
                        Revisions.question(view, clock.instant().minus(SETTLING));
                var answer = desk.figure(figure, question);
                yield () ->
                        panel(
                                chart,
                                Address.of(figure, question),
                                answer.join().map(found -> draw.revisions(found, view.revised())));
            }
        };
    }

    private Supplier<Panel> centers(View view, Panels draw) {
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(view.places());
        whole.set("on", view.to().toString());
        MultiValueMap<String, String> byRegion = new LinkedMultiValueMap<>(whole);
        byRegion.set("by", "region");
        CompletableFuture<Outcome<Figure>> total = desk.figure("centers", whole);
        CompletableFuture<Outcome<Figure>> parts = desk.figure("centers", byRegion);
        return () ->
                panel(
                        Chart.CENTERS,
                        Address.of("centers", byRegion),
                        total.join()
                                .then(all -> parts.join().map(some -> draw.centers(all, some))));
    }

    /** All regions under the other filters, whichever region is chosen. */
    static MultiValueMap<String, String> map(View view) {
        MultiValueMap<String, String> question = view.cells();
        question.remove("region");
        question.set("on", view.to().toString());
        question.set("by", "region");
        return question;
    }

    private static Panel panel(Chart chart, Address address, Outcome<Content> outcome) {
        return switch (outcome) {
            case Outcome.Answered<Content>(Content content) ->
                    new Panel(chart, address, content, null);
            case Outcome.Refused<Content>(Problem problem) ->
                    new Panel(
                            chart,
                            address,
                            null,
                            problem.code() == null ? "invalid-input" : problem.code());
            case Outcome.Away<Content> _ -> new Panel(chart, address, null, null);
        };
    }
}
