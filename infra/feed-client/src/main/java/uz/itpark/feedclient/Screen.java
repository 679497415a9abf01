package uz.itpark.feedclient;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;

/** Results go to the standard output, everything else to the standard error. */
final class Screen {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;

    Screen(PrintWriter out, PrintWriter err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    void say(String format, Object... values) {
        out.println(format.formatted(values));
        out.flush();
    }

    /** Something on the way that a script need not read. */
    void note(String format, Object... values) {
        if (!quiet) {
            err.println(String.format(Locale.ROOT, format, values));
            err.flush();
        }
    }

    void fail(String message) {
        err.println("feed: " + message);
        err.flush();
    }

    /** Shows on a terminal how much of the stream was read; where there is none, says nothing. */
    InputStream watched(InputStream stream, String what, long size) {
        if (quiet || System.console() == null || !System.console().isTerminal()) {
            return stream;
        }
        return ProgressBar.wrap(
                stream,
                new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(size)
                        .setUnit(" MB", 1_000_000)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200));
    }
}
