package uz.itpark.console.dashboard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.words.Words;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** How a figure was revised, as a file. */
@Controller
class RevisionsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Desk desk;
    private final Clock clock;
    private final LocalDate since;

    RevisionsController(Desk desk, Clock clock, @Value("${itpark.console.since}") LocalDate since) {
        this.desk = desk;
        this.clock = clock;
        this.since = since;
    }

    /** Columns knownOn, period, value, status; the last row is what is known now. */
    @GetMapping("/revisions")
    ResponseEntity<String> revisions(@RequestParam Map<String, String> parameters) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        View view = View.of(parameters, since, today);
        return switch (Revisions.ask(desk, view)) {
            case Outcome.Answered<Revisions.Answer>(Revisions.Answer answer) ->
                    ResponseEntity.ok()
                            .contentType(CSV)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"headcount-revisions.csv\"")
                            .body(csv(Revisions.dayOf(view), answer));
            case Outcome.Refused<Revisions.Answer>(var problem) ->
                    ResponseEntity.status(problem.status()).build();
            case Outcome.Away<Revisions.Answer> _ -> ResponseEntity.status(503).build();
        };
    }

    private static String csv(LocalDate day, Revisions.Answer answer) {
        StringBuilder csv = new StringBuilder("knownOn,period,value,status\r\n");
        for (int i = 0; i < answer.known().size(); i++) {
            csv.append(answer.known().get(i)).append(',').append(day).append(',');
            csv.append(
                    switch (answer.values().get(i)) {
                        case Amount.Told(long number) -> number + ",A";
                        case Amount.Suppressed() -> ",C";
                        case Amount.Unknown() -> ",";
                    });
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
