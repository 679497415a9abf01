package uz.itpark.reporting.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Takes;
import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The totals as Server-Sent Events. Each reader has a virtual thread, which may well wait. */
@RestController
class LiveController {

    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(UTF_8);
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(UTF_8);

    private final Watcher watcher;
    private final LiveProperties properties;
    private final JsonMapper json;

    LiveController(Watcher watcher, LiveProperties properties, JsonMapper json) {
        this.watcher = watcher;
        this.properties = properties;
        this.json = json;
    }

    /**
     * The newest totals at once, and again whenever they change. A reader that comes back with
     * {@code Last-Event-ID} hears of all it missed as the newest totals, if those are others.
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    @GetMapping(path = "/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @Takes(QuestionKind.LIVE) Parameters parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        parameters.check();
        Collection<String> figures =
                parameters.has("figures") ? parameters.all("figures") : Watcher.FIGURES;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Or a proxy keeps the events until it has a bufferful.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (!watcher.takePlace()) {
            response.reset();
            throw Problem.unavailable(
                    "as many as can be served listen already", Duration.ofSeconds(10));
        }
        try {
            serve(figures, lastId, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watcher.givePlaceBack();
        }
    }

    private void serve(
            Collection<String> figures, @Nullable String lastId, HttpServletResponse response)
            throws IOException, InterruptedException {
        send(response, RETRY);
        Totals seen = null;
        String said = lastId;
        while (!watcher.board().isClosed()) {
            Totals totals = watcher.board().other(seen, properties.heartbeat());
            if (totals == null) {
                send(response, HEARTBEAT);
                continue;
            }
            seen = totals;
            Totals asked = totals.only(figures);
            if (!Objects.equals(asked.id(), said)) {
                said = asked.id();
                send(response, event(asked));
            }
        }
    }

    private byte[] event(Totals totals) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", totals.on());
        data.put("asKnownAt", totals.asKnownAt());
        data.put("recordedThrough", totals.recordedThrough());
        data.putAll(totals.values());
        return "id: %s\ndata: %s\n\n"
                .formatted(totals.id(), json.writeValueAsString(data))
                .getBytes(UTF_8);
    }

    private static void send(HttpServletResponse response, byte[] bytes) throws IOException {
        OutputStream out = response.getOutputStream();
        out.write(bytes);
        response.flushBuffer();
    }
}
