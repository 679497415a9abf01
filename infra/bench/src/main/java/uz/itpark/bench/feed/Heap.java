package uz.itpark.bench.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process needed, by its log of collections ({@code -Xlog:gc}). */
final class Heap {

    /** {@code Pause Young (...) 120M->31M(256M) 4ms}: what was still there after a collection. */
    private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(\\d+M\\)");

    private Heap() {}

    /** The most, in MB, that outlived a collection. */
    static long peak(Path log) throws IOException {
        Matcher matcher = AFTER.matcher(Files.readString(log));
        long peak = 0;
        while (matcher.find()) {
            peak = Math.max(peak, Long.parseLong(matcher.group(1)));
        }
        return peak;
    }
}
