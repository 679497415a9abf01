package uz.itpark.reporting.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.forms.AllSettled;
import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.oracle.QuarterOracle;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.roster.RosterInMemory;
import uz.itpark.reporting.verify.DrawnQuestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever is counted, as many employments stand behind it, and pages show each of them once. */
class TrailTest {

    private static final int PARKS = 150;
    private static final int QUESTIONS = 8;
    private static final List<String> QWI =
            List.of(
                    "EmpTotal",
                    "Emp",
                    "EmpEnd",
                    "EmpS",
                    "HirA",
                    "HirN",
                    "Sep",
                    "HirAS",
                    "SepS",
                    "FrmJbGn",
                    "FrmJbLs");
    private static final Clock LATER =
            Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void theTrailOfWhateverIsAskedIsAsLongAsTheFigureSays() {
        long positive = 0;
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            TrailController trails = trails(park);
            Random random = new Random(seed);
            for (int i = 0; i < QUESTIONS; i++) {
                Map<String, String> parameters =
                        new LinkedHashMap<>(park.scope().draw("job-creation", random).parameters());
                String figure = figureOf(parameters, random);
                parameters.keySet().removeAll(Set.of("by", "interval"));
                Instant knownAt = knownAt(park, random);
                parameters.put("asKnownAt", knownAt.toString());
                Map<String, Object> value =
                        new DrawnQuestion(figure, parameters)
                                .answeredBy(new Oracle(park.newest(), knownAt), RandomPark.LAST)
                                .getFirst();
                for (String measure : measures(figure)) {
                    Trail trail = ask(trails, figure, measure, parameters);
                    assertThat(trail.count())
                            .as("seed %s: %s of %s %s", seed, measure, figure, parameters)
                            .isEqualTo(value.get(measure));
                    assertThat(itemsOfAllPages(trails, figure, measure, parameters))
                            .isEqualTo(trail.count());
                    positive += trail.count();
                }
            }
        }
        assertThat(positive).as("there was something to find").isGreaterThan(1_000);
    }

    @Test
    void theTrailOfAnIndicatorIsAsLongToo() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Instant knownAt = knownAt(park, random);
            LocalDate quarter = LocalDate.of(2021, 1 + 3 * random.nextInt(4), 1);
            String name = quarter.getYear() + "-Q" + (quarter.getMonthValue() + 2) / 3;
            String unit = random.nextBoolean() ? "company" : "center";
            Map<String, Object> value =
                    new QuarterOracle(new Oracle(park.newest(), knownAt))
                            .qwi(quarter, unit, new Asked(List.of(), Map.of()))
                            .get(List.<String>of());
            Map<String, String> parameters =
                    Map.of("from", name, "to", name, "unit", unit, "asKnownAt", knownAt.toString());
            for (String measure : QWI) {
                assertThat(itemsOfAllPages(trails(park), "qwi", measure, parameters))
                        .as("seed %s: %s", seed, measure)
                        .isEqualTo(value.get(measure));
            }
        }
    }

    private static String figureOf(Map<String, String> parameters, Random random) {
        if (parameters.containsKey("on")) {
            return random.nextBoolean() ? "headcount" : "jobs";
        }
        if (parameters.containsKey("unit")) {
            return "job-creation";
        }
        return random.nextBoolean() ? "job-flows" : "job-creation";
    }

    private static List<String> measures(String figure) {
        return switch (figure) {
            case "headcount", "jobs" -> List.of("value");
            case "job-flows" ->
                    List.of(
                            "opening",
                            "hires",
                            "joined",
                            "movedIn",
                            "separations",
                            "left",
                            "movedOut",
                            "closing");
            default ->
                    List.of(
                            "creation",
                            "openings",
                            "expansions",
                            "destruction",
                            "closings",
                            "contractions");
        };
    }

    private static Instant knownAt(RandomPark park, Random random) {
        return park.instants().get(random.nextInt(park.instants().size()));
    }

    private static TrailController trails(RandomPark park) {
        return new TrailController(
                new Trails(new RosterInMemory(park.newest()), LATER), new AllSettled());
    }

    private static long itemsOfAllPages(
            TrailController trails, String figure, String measure, Map<String, String> parameters) {
        Map<String, String> page = new LinkedHashMap<>(parameters);
        page.put("limit", "2");
        List<Trail.Item> items = new ArrayList<>();
        for (String next = ""; next != null; ) {
            Trail trail = ask(trails, figure, measure, page);
            items.addAll(trail.items());
            next = trail.next();
            page.put("cursor", String.valueOf(next));
        }
        assertThat(new HashSet<>(items)).as("each once").hasSameSizeAs(items);
        return items.size();
    }

    private static Trail ask(
            TrailController trails, String figure, String measure, Map<String, String> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> given.put(name, List.of(value)));
        if (!measure.equals("value")) {
            given.put("measure", List.of(measure));
        }
        return switch (figure) {
            case "headcount" -> trails.headcount(read(given, QuestionKind.STOCK_TRAIL));
            case "jobs" -> trails.jobs(read(given, QuestionKind.STOCK_TRAIL));
            case "job-flows" -> trails.jobFlows(read(given, QuestionKind.FLOWS_TRAIL));
            case "qwi" -> trails.qwi(read(given, QuestionKind.QUARTERS_TRAIL));
            default -> trails.jobCreation(read(given, QuestionKind.CREATION_TRAIL));
        };
    }

    private static Parameters read(Map<String, List<String>> given, QuestionKind kind) {
        return new Parameters(given, kind.parameters(), new HttpHeaders(), LATER.instant());
    }
}
