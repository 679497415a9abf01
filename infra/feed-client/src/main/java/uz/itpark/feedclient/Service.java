package uz.itpark.feedclient;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The employment service over HTTP. Tries again whatever may go better the next time. */
final class Service {

    /** Neither the request's fault nor for ever; 409 is a first try that still runs. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 429, 500, 502, 503, 504);

    private static final int LONGEST_PROBLEM = 20_000;
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String url;
    private final Token token;
    private final Patience patience;
    private final Screen screen;

    Service(String url, Token token, Patience patience, Screen screen) {
        this.url = url.replaceAll("/+$", "");
        this.token = token;
        this.patience = patience;
        this.screen = screen;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST_ANSWER);
        String now = token.now();
        if (!now.isEmpty()) {
            request.header("Authorization", "Bearer " + now);
        }
        return request;
    }

    /** The body of a success, to be closed by the caller. */
    InputStream send(HttpRequest request) throws Refused, Unreachable, InterruptedException {
        Patience.Tries tries = patience.begin();
        while (true) {
            Optional<Duration> asked;
            String why;
            IOException cause = null;
            try {
                HttpResponse<InputStream> answer =
                        client.send(request, BodyHandlers.ofInputStream());
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                String problem = problem(answer);
                if (!mayPass(answer.statusCode(), problem)) {
                    throw new Refused(answer.statusCode(), problem);
                }
                why = "the service answered " + answer.statusCode();
                asked = retryAfter(answer);
            } catch (IOException e) {
                cause = e;
                why = e.getMessage() == null ? e.toString() : e.getMessage();
                asked = Optional.empty();
            }
            Duration pause = tries.pause(asked).orElse(null);
            if (pause == null) {
                throw new Unreachable(url + ": gave up, the last time because " + why, cause);
            }
            screen.note("%s; again in %.1f s", why, pause.toMillis() / 1000.0);
            Thread.sleep(pause);
        }
    }

    /** The whole body of a success, as text. */
    String text(HttpRequest request) throws Refused, Unreachable, InterruptedException {
        Patience.Tries tries = patience.begin();
        while (true) {
            try (InputStream body = send(request)) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                // Broken off half-way through the answer: the same request gives it again.
                Duration pause =
                        tries.pause(Optional.empty())
                                .orElseThrow(
                                        () -> new Unreachable(url + ": the answer broke off", e));
                Thread.sleep(pause);
            }
        }
    }

    private static boolean mayPass(int status, String problem) {
        return PASSING.contains(status)
                && (status != 409 || problem.contains("idempotency-key-running"));
    }

    private static String problem(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
