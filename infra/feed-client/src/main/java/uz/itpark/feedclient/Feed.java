package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be asked of the feed. */
final class Feed {

    static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "/v1/employment-events";

    private final Service service;
    private final Screen screen;

    Feed(Service service, Screen screen) {
        this.service = service;
        this.screen = screen;
    }

    /**
     * Sends a file as it is read.
     *
     * @param key by which the service knows a second try; null for a dry run
     */
    Submission send(FeedFile file, boolean pack, @Nullable String key)
            throws Refused, Unreachable, InterruptedException {
        HttpRequest.Builder request =
                service.request(EVENTS + (key == null ? "?dryRun=true" : ""))
                        .header("Content-Type", file.format().mediaType())
                        .POST(body(file, pack));
        if (file.packed() || pack) {
            request.header("Content-Encoding", "gzip");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return new Submission(JSON.readTree(service.text(request.build())));
    }

    /** Opened anew for every try. */
    private BodyPublisher body(FeedFile file, boolean pack) {
        return BodyPublishers.ofInputStream(() -> {
            try {
                InputStream raw =
                        screen.watched(
                                file.raw(), file.path().getFileName().toString(), file.size());
                return pack && !file.packed() ? GzipStream.of(raw) : raw;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Submission send(String lines, String key) throws Refused, Unreachable, InterruptedException {
        HttpRequest request =
                service.request(EVENTS)
                        .header("Content-Type", Format.NDJSON.mediaType())
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(lines, StandardCharsets.UTF_8))
                        .build();
        return new Submission(JSON.readTree(service.text(request)));
    }

    /** Fetches a list of the service as text, such as a page of employments. */
    String get(String path) throws Refused, Unreachable, InterruptedException {
        return service.text(service.request(path).GET().build());
    }

    /** Opens something long, such as results; the caller closes it. */
    InputStream open(String path) throws Refused, Unreachable, InterruptedException {
        return service.send(service.request(path).GET().build());
    }

    /** Keeps what a path answers in a file, which is there whole or not at all. */
    void keep(String path, Path file)
            throws Refused, Unreachable, InterruptedException, IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (InputStream body = open(path)) {
            Files.copy(body, partial, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
