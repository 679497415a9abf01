package uz.itpark.console.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.console.upstream.Caller;
import uz.itpark.console.upstream.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Figures as files, through the console so that a browser speaks to one host alone. */
@Controller
class FilesController {

    /** The largest file takes some seconds to be made. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final List<String> KEPT =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.ETAG,
                    HttpHeaders.LINK);

    private final Relay relay;
    private final JsonMapper json;

    FilesController(Relay relay, JsonMapper json) {
        this.relay = relay;
        this.json = json;
    }

    /**
     * Reporting's answer as it is; of a refusal a reader is told in words, and a program as it is.
     */
    @GetMapping("/figures/{figure}")
    @Nullable String file(
            @PathVariable String figure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        HttpResponse<InputStream> answer = relay.ask(question(figure, request)).value();
        if (answer == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return null;
        }
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            if (answer.statusCode() >= HttpStatus.BAD_REQUEST.value() && reads(request)) {
                model.addAttribute("refusal", json.readValue(body, Problem.class).firstCode());
                return "error";
            }
            KEPT.forEach(name ->
                    answer.headers()
                            .firstValue(name)
                            .ifPresent(value -> response.setHeader(name, value)));
            body.transferTo(response.getOutputStream());
            return null;
        }
    }

    private HttpRequest question(String figure, HttpServletRequest request) {
        String query = request.getQueryString();
        HttpRequest.Builder question =
                relay.question(
                        "/v1/figures/" + figure + (query == null ? "" : "?" + query), PATIENCE);
        String token = Caller.token();
        if (token != null) {
            question.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return question.build();
    }

    /** A browser that goes there. */
    private static boolean reads(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
