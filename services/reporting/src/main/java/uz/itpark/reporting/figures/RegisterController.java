package uz.itpark.reporting.figures;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The figures of companies and centers. */
@RestController
@RequestMapping("/v1/figures")
class RegisterController {

    private final CompanyFigures companies;
    private final CenterFigures centers;
    private final Clock clock;

    RegisterController(CompanyFigures companies, CenterFigures centers, Clock clock) {
        this.clock = clock;
        this.companies = companies;
        this.centers = centers;
    }

    /** Residents on a day, or what was decided in periods. */
    @GetMapping("/companies")
    ResponseEntity<Object> companies(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        return answer(given, headers, CompanyFigures.DIMENSIONS, companies::answer);
    }

    /** Operating centers, seats, planned and filled jobs. */
    @GetMapping("/centers")
    ResponseEntity<Object> centers(
            @RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers) {
        return answer(given, headers, CenterFigures.DIMENSIONS, centers::answer);
    }

    private ResponseEntity<Object> answer(
            MultiValueMap<String, String> given,
            HttpHeaders headers,
            List<String> dimensions,
            Function<RegisterQuestion, Answer> figure) {
        Set<String> allowed = new HashSet<>(dimensions);
        allowed.addAll(Set.of("on", "from", "to", "interval", "by", "asKnownAt", "format"));
        Parameters parameters = new Parameters(given, allowed, clock.instant());
        RegisterQuestion question = parameters.register(dimensions);
        Format format = Responses.format(parameters, headers);
        parameters.check();
        return Responses.of(figure.apply(question), format);
    }
}
