package uz.itpark.bench;

import uz.itpark.bench.feed.FeedBench;
import uz.itpark.bench.figures.FiguresBench;
import uz.itpark.bench.fresh.FreshBench;
import uz.itpark.bench.replay.BareCount;
import uz.itpark.bench.replay.ReplayBench;

import java.util.List;
import java.util.Map;

/** {@code ./itpark bench NAME [--option value ...]}. */
public final class Bench {

    /** A benchmark: prints what it measured. */
    public interface Measurement {
        void run(Options options) throws Exception;
    }

    private static final Map<String, Measurement> ALL =
            Map.of(
                    "feed", new FeedBench(),
                    "replay", new ReplayBench(),
                    "bare-count", new BareCount(),
                    "figures", new FiguresBench(),
                    "fresh", new FreshBench());

    private Bench() {}

    public static void main(String[] arguments) {
        Measurement chosen = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (chosen == null) {
            System.err.println("bench: name one of " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        int status = 0;
        try {
            chosen.run(Options.of(List.of(arguments).subList(1, arguments.length)));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            status = 2;
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        System.exit(status);
    }
}
