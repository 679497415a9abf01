package uz.itpark.console.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.itpark.console.upstream.Addresses;
import uz.itpark.console.upstream.Caller;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Figures as files, through the console so that a browser speaks to one host alone. */
@Controller
class FilesController {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> KEPT =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.ETAG,
                    HttpHeaders.LINK);

    private final HttpClient http;
    private final String reporting;

    FilesController(HttpClient http, Addresses addresses) {
        this.http = http;
        this.reporting = addresses.reporting().url();
    }

    /** Reporting's answer as it is, refusals too. */
    @GetMapping("/figures/{figure}")
    void file(@PathVariable String figure, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        String query = request.getQueryString();
        URI address =
                URI.create(
                        reporting + "/v1/figures/" + figure + (query == null ? "" : "?" + query));
        HttpRequest.Builder question = HttpRequest.newBuilder(address).timeout(LIMIT);
        String token = Caller.token();
        if (token != null) {
            question.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(question.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            KEPT.forEach(name ->
                    answer.headers()
                            .firstValue(name)
                            .ifPresent(value -> response.setHeader(name, value)));
            body.transferTo(response.getOutputStream());
        }
    }
}
