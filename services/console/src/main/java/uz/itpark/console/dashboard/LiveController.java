package uz.itpark.console.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Hands reporting's live totals on, event by event. A browser without them asks by itself. */
@Controller
class LiveController {

    private static final int MOST_READERS = 500;
    private static final int BUFFER = 4096;
    private static final String LAST_EVENT = "Last-Event-ID";

    /** Until reporting says that it will tell. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Relay relay;
    private final Semaphore places = new Semaphore(MOST_READERS);

    LiveController(Relay relay) {
        this.relay = relay;
    }

    @GetMapping("/live")
    void live(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        try {
            HttpRequest.Builder question =
                    relay.question("/v1/live?figures=headcount,jobs", PATIENCE)
                            .header(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE);
            String last = request.getHeader(LAST_EVENT);
            if (last != null) {
                question.header(LAST_EVENT, last);
            }
            HttpResponse<InputStream> answer = relay.ask(question.build()).value();
            if (answer == null) {
                // Tells a browser not to come again by itself.
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            pass(answer, response);
        } catch (IOException e) {
            // Either side went away; a browser that is still there comes again.
            if (!response.isCommitted()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } finally {
            places.release();
        }
    }

    private static void pass(HttpResponse<InputStream> answer, HttpServletResponse response)
            throws IOException {
        try (InputStream events = answer.body()) {
            if (answer.statusCode() != HttpServletResponse.SC_OK) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            OutputStream out = response.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            int read;
            while ((read = events.read(buffer)) >= 0) {
                out.write(buffer, 0, read);
                response.flushBuffer();
            }
        }
    }
}
