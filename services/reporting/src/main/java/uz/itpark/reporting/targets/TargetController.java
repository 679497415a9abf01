package uz.itpark.reporting.targets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Takes;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;
import uz.itpark.web.PersonalNumbers;
import uz.itpark.web.Problem;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

@RestController
@RequestMapping("/v1/targets")
class TargetController {

    private final Targets targets;

    TargetController(Targets targets) {
        this.targets = targets;
    }

    /** Sets a target, or another version of it; putting the same again changes nothing. */
    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TargetBody> put(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}") || PersonalNumbers.standIn(code)) {
            throw Problem.invalid(
                    "/code", "invalid-code", "a code has 1 to 64 letters, digits and hyphens");
        }
        Targets.Put put = targets.put(code, body, ifMatch);
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(put.target().tag())
                .location(URI.create("/v1/targets/" + code))
                .body(put.target());
    }

    /** The newest version of each target by code, with its progress. */
    @GetMapping
    Page<TargetBody> find(@Takes(QuestionKind.TARGETS) Parameters parameters) {
        Instant asKnownAt = parameters.asKnownAt();
        parameters.check();
        int limit = Integer.parseInt(Objects.requireNonNull(parameters.one("limit")));
        return targets.find(new Paging(limit, parameters.one("cursor")), asKnownAt);
    }

    /** A target in its newest version, with its progress. */
    @GetMapping("/{code}")
    ResponseEntity<TargetBody> get(
            @PathVariable String code, @Takes(QuestionKind.TARGET) Parameters parameters) {
        Instant asKnownAt = parameters.asKnownAt();
        parameters.check();
        return answer(targets.get(code, asKnownAt));
    }

    /** A target in one of its versions, measured as that version has it. */
    @GetMapping("/{code}/versions/{version}")
    ResponseEntity<TargetBody> version(
            @PathVariable String code,
            @PathVariable int version,
            @Takes(QuestionKind.TARGET) Parameters parameters) {
        Instant asKnownAt = parameters.asKnownAt();
        parameters.check();
        return answer(targets.get(code, version, asKnownAt));
    }

    private static ResponseEntity<TargetBody> answer(TargetBody target) {
        return ResponseEntity.ok()
                .eTag(target.tag())
                .cacheControl(CacheControl.noCache())
                .body(target);
    }
}
