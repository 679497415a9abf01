package uz.itpark.referencepark;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** The targets that are known, set once all is counted, and how far they have come. */
final class Targets {

    private static final String SPRING = "2022-04-14";
    private static final String YEAR_BEGIN = "2021-12-31";
    private static final String YEAR_END = "2022-12-31";
    private static final String LINE = "  %-44s %10s %10s %8s %12s  %s%n";

    private final Service reporting;
    private final PrintStream out;

    Targets(Service reporting, PrintStream out) {
        this.reporting = reporting;
        this.out = out;
    }

    /**
     * @param oneIn how many companies one is here of
     */
    void set(int oneIn) throws IOException {
        put(
                "center-jobs",
                Map.of(
                        "title", "Jobs created at remote service centers",
                        "figure", "job-creation",
                        "unit", "center",
                        "baseline", Map.of("on", SPRING),
                        "goal", Map.of("value", 5_000 / oneIn, "by", YEAR_END)));
        put(
                "young-people",
                Map.of(
                        "title", "Young people (14 to 30) at work",
                        "figure", "headcount",
                        "filters", Map.of("ageGroup", "youth"),
                        "baseline", Map.of("on", YEAR_BEGIN),
                        "goal", Map.of("value", 11_000 / oneIn, "by", YEAR_END)));
    }

    /** A target that is there already stays as it is: it may have been changed since. */
    private void put(String code, Map<String, Object> target) throws IOException {
        for (JsonNode known : reporting.all("/v1/targets")) {
            if (known.get("code").asString().equals(code)) {
                return;
            }
        }
        reporting.put("/v1/targets/" + code, Service.JSON.writeValueAsString(target));
    }

    void print() throws IOException {
        out.println();
        out.printf(LINE, "Targets", "goal", "reached", "share", "on", "on track");
        for (JsonNode target : reporting.all("/v1/targets")) {
            out.printf(
                    LINE,
                    target.get("title").asString(),
                    target.at("/goal/value").asString(),
                    target.get("current").asString(),
                    "%.1f %%".formatted(100 * target.get("share").asDouble()),
                    target.get("on").asString(),
                    target.get("onTrack").asBoolean() ? "yes" : "no");
        }
    }
}
