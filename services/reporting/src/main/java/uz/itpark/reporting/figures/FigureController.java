package uz.itpark.reporting.figures;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.cells.Figure;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** The figures of people and jobs. */
@RestController
@RequestMapping("/v1/figures")
class FigureController {

    private static final Set<String> OF_ALL =
            Set.of(
                    "from",
                    "to",
                    "interval",
                    "by",
                    "region",
                    "company",
                    "center",
                    "gender",
                    "ageGroup",
                    "asKnownAt",
                    "format");

    private final Figures figures;
    private final Clock clock;

    FigureController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Persons with a park job, each once. */
    @GetMapping("/headcount")
    ResponseEntity<Object> headcount(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        return stock(Figure.HEADCOUNT, "persons", given, headers);
    }

    /** Park jobs. */
    @GetMapping("/jobs")
    ResponseEntity<Object> jobs(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        return stock(Figure.JOBS, "employments", given, headers);
    }

    private ResponseEntity<Object> stock(
            Figure figure, String unit, MultiValueMap<String, String> given, HttpHeaders headers) {
        Parameters parameters = new Parameters(given, with("on"), clock.instant());
        Question question = parameters.stocks();
        Format format = Responses.format(parameters, headers);
        parameters.check();
        return Responses.of(figures.stock(figure, unit, question), format);
    }

    /** How jobs came, moved and went. */
    @GetMapping("/job-flows")
    ResponseEntity<Object> jobFlows(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        Parameters parameters = new Parameters(given, OF_ALL, clock.instant());
        Question question = parameters.flows();
        Format format = Responses.format(parameters, headers);
        parameters.check();
        return Responses.of(figures.jobFlows(question), format);
    }

    /** Job creation and destruction by companies or centers. */
    @GetMapping("/job-creation")
    ResponseEntity<Object> jobCreation(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        Parameters parameters = new Parameters(given, with("unit"), clock.instant());
        Question question = parameters.flows();
        Dimension unit = parameters.unit();
        Format format = Responses.format(parameters, headers);
        parameters.check();
        return Responses.of(figures.jobCreation(question, unit), format);
    }

    private static Set<String> with(String name) {
        Set<String> names = new HashSet<>(OF_ALL);
        names.add(name);
        return names;
    }
}
