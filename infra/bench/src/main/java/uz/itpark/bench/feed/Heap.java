package uz.itpark.bench.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process needed, by its log of collections ({@code -Xlog:gc}). */
final class Heap {

    /** {@code Pause Young (...) 120M->31M(256M) 4ms}: what was there before and after it. */
    private static final Pattern COLLECTION =
            Pattern.compile("Pause (Young|Full) .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private Heap() {}

    /**
     * The most, in MB, that was used before a collection, and that outlived one of the whole heap.
     * The first is what the collector was let fill, the second what the program needed.
     */
    record Peak(long used, long live) {}

    static Peak peak(Path log) throws IOException {
        Matcher matcher = COLLECTION.matcher(Files.readString(log));
        Peak peak = new Peak(0, 0);
        while (matcher.find()) {
            long used = Math.max(peak.used, Long.parseLong(matcher.group(2)));
            long outlived = matcher.group(1).equals("Full") ? Long.parseLong(matcher.group(3)) : 0;
            peak = new Peak(used, Math.max(peak.live, outlived));
        }
        return peak;
    }
}
