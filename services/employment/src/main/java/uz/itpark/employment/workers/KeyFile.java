package uz.itpark.employment.workers;

import org.springframework.stereotype.Component;

import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the keys anew when another instance already uses one that was not there. */
@Component
final class KeyFile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private volatile WorkerKeys keys;

    KeyFile(WorkerKeyProperties properties) {
        file = properties.file();
        keys = read();
    }

    /** 503 where a version in use is not in the file: no worker is to be taken for a new one. */
    WorkerKeys keysOf(Numbering numbering) {
        WorkerKeys known = keys;
        if (!known.haveAll(numbering.chain())) {
            known = reread();
        }
        if (!known.haveAll(numbering.chain())) {
            throw Problem.unavailable(
                    "the key file lacks a version of " + numbering.chain(), PATIENCE);
        }
        return known;
    }

    WorkerKeys reread() {
        WorkerKeys now = read();
        keys = now;
        return now;
    }

    private WorkerKeys read() {
        try {
            return WorkerKeys.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "itpark.worker-key.file names the file of the workers' keys", e);
        }
    }
}
