package uz.itpark.bench.figures;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Installation;
import uz.itpark.bench.Options;
import uz.itpark.bench.Reports;
import uz.itpark.bench.Times;
import uz.itpark.bench.Upstream;
import uz.itpark.bench.workforce.Published;
import uz.itpark.bench.workforce.Workforce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Options: {@code --workers} (1,000,000), {@code --asked} how often each question is asked of us
 * (100) and {@code --rival} of DuckDB (10), {@code --port-base} (9400).
 */
public final class FiguresBench implements Bench.Measurement {

    private static final int REPORTING = 4;
    private static final int WARM = 10;
    private static final int OFTEN = 99;

    @Override
    public void run(Options options) throws Exception {
        Workforce workforce = new Workforce(options.number("workers", 1_000_000));
        int asked = options.number("asked", 100);
        int rival = options.number("rival", 10);
        try (Upstream upstream = Upstream.start();
                Installation park = new Installation(options.number("port-base", 9400))) {
            park.infrastructure();
            Published.into(park.broker(), workforce.newest());
            park.service(
                    "reporting", REPORTING, upstream.addresses(), Installation.HEAP_OF_REPORTING);
            try (Reports reports = new Reports(park.url(REPORTING), park.token());
                    JobsTable table = JobsTable.of(workforce.newest())) {
                while (!reports.allCounted()) {
                    TimeUnit.SECONDS.sleep(1);
                }
                compare(Comparison.all(), reports, table, asked, rival, "all of these");
                compare(
                        Comparison.ofPersons(),
                        reports,
                        table,
                        Math.min(asked, rival),
                        rival,
                        "of persons over time");
            }
        }
    }

    private static void compare(
            List<Comparison> questions,
            Reports reports,
            JobsTable table,
            int asked,
            int rival,
            String name)
            throws Exception {
        Times ours = new Times(new double[0]);
        Times theirs = new Times(new double[0]);
        for (Comparison question : questions) {
            equal(question, reports, table);
            for (int i = 0; i < Math.min(WARM, asked); i++) {
                reports.text(question.path());
            }
            Times of = Times.of(asked, () -> reports.text(question.path()));
            Times bare = Times.of(rival, () -> table.rows(question.sql()));
            print(question.name(), of, bare);
            ours = ours.and(of);
            theirs = theirs.and(bare);
        }
        print(name, ours, theirs);
    }

    private static void print(String name, Times ours, Times theirs) {
        System.out.printf(
                Locale.ROOT,
                "%-52s p50 %7.1f ms p99 %7.1f ms; DuckDB p50 %7.1f ms p99 %7.1f ms; ratio %.1f%n",
                name,
                ours.percentile(50),
                ours.percentile(OFTEN),
                theirs.percentile(50),
                theirs.percentile(OFTEN),
                theirs.percentile(50) / ours.percentile(50));
    }

    /** Both answer the same. */
    private static void equal(Comparison question, Reports reports, JobsTable table)
            throws Exception {
        List<List<@Nullable String>> ours = new ArrayList<>();
        for (JsonNode row : reports.answer(question.path()).required("observations")) {
            List<@Nullable String> values = new ArrayList<>();
            for (String column : question.columns()) {
                JsonNode value = row.required(column);
                values.add(value.isNull() ? null : value.asString());
            }
            ours.add(values);
        }
        List<List<@Nullable String>> theirs = table.rows(question.sql());
        if (ours.isEmpty()
                || ours.size() != theirs.size()
                || !new HashSet<>(ours).equals(new HashSet<>(theirs))) {
            throw new IllegalStateException(
                    "%s: ours has %d rows, DuckDB's %d; the first are %s and %s"
                            .formatted(
                                    question.name(),
                                    ours.size(),
                                    theirs.size(),
                                    ours.stream().limit(3).toList(),
                                    theirs.stream().limit(3).toList()));
        }
    }
}
