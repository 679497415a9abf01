package uz.itpark.reporting.qwi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.oracle.QuarterOracle;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.roster.RosterInMemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The indicators of random parks are those of brute force, and agree with each other. */
class WorkforceTest {

    private static final int PARKS = 100;
    private static final List<String> DIMENSIONS =
            List.of("region", "company", "center", "gender", "ageGroup");

    @Test
    void whateverIsAskedOfAnyParkTheIndicatorsAreTheOracles() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Instant knownAt = park.instants().get(random.nextInt(park.instants().size()));
            var oracle = new QuarterOracle(new Oracle(park.newest(), knownAt));
            Quarter first = Quarter.holding(RandomPark.FIRST).plus(random.nextInt(4) - 1);
            String unit = random.nextBoolean() ? "company" : "center";
            Asked asked = asked(random);
            int quarters = 1 + random.nextInt(5);
            var answers =
                    new Workforce(new RosterInMemory(park.newest()))
                            .indicators(
                                    new Workforce.Question(
                                            first,
                                            quarters,
                                            knownAt,
                                            _ -> true,
                                            cell -> of(cell, unit),
                                            group(asked)));
            for (int t = 0; t < quarters; t++) {
                String as = "seed %d, %s by %s of %s".formatted(seed, first.plus(t), asked, unit);
                assertThat(counts(answers, asked, t))
                        .as(as)
                        .isEqualTo(oracle.qwi(first.plus(t).firstDay(), unit, asked));
                assertAgree(answers, t, as);
            }
        }
    }

    /** E − B = A − S = CA − CS = JF, and F(t) − F(t−1) = FA − FS. */
    private static void assertAgree(Map<List<String>, Indicators> answers, int t, String as) {
        answers.forEach((group, of) -> {
            long growth = of.of(Measure.EmpEnd, t) - of.of(Measure.Emp, t);
            assertThat(of.of(Measure.HirA, t) - of.of(Measure.Sep, t)).as(as).isEqualTo(growth);
            assertThat(of.of(Measure.HirAEnd, t) - of.of(Measure.SepBeg, t))
                    .as(as)
                    .isEqualTo(growth);
            assertThat(of.gained(t) - of.lost(t)).as(as).isEqualTo(growth);
            assertThat(of.of(Measure.HirAS, t) - of.of(Measure.SepS, t))
                    .as(as)
                    .isEqualTo(of.of(Measure.EmpS, t) - of.stableBefore(t));
            if (t > 0) {
                assertThat(of.stableBefore(t)).as(as).isEqualTo(of.of(Measure.EmpS, t - 1));
            }
        });
    }

    private static Map<List<String>, Map<String, Object>> counts(
            Map<List<String>, Indicators> answers, Asked asked, int t) {
        Map<List<String>, Map<String, Object>> counts = new HashMap<>();
        answers.forEach((group, of) -> {
            if (asked.by().isEmpty() || of.of(Measure.EmpTotal, t) > 0) {
                counts.put(group, QwiMeasures.of(of, t));
            }
        });
        if (asked.by().isEmpty() && counts.isEmpty()) {
            counts.put(List.of(), QwiMeasures.of(new Indicators(t + 1), t));
        }
        return counts;
    }

    private static Asked asked(Random random) {
        List<String> by = new ArrayList<>(DIMENSIONS);
        Collections.shuffle(by, random);
        Map<String, Set<String>> filters = new HashMap<>();
        if (random.nextInt(3) == 0) {
            filters.put("region", Set.of("UZ-TK", "UZ-SA"));
        }
        if (random.nextInt(3) == 0) {
            filters.put("ageGroup", Set.of("youth"));
        }
        return new Asked(List.copyOf(by.subList(0, random.nextInt(4))), filters);
    }

    private static Function<Cell, List<String>> group(Asked asked) {
        return cell -> {
            for (var filter : asked.filters().entrySet()) {
                if (!filter.getValue().contains(of(cell, filter.getKey()))) {
                    return null;
                }
            }
            List<String> group = new ArrayList<>();
            asked.by().forEach(dimension -> group.add(of(cell, dimension)));
            return group;
        };
    }

    private static String of(Cell cell, String dimension) {
        return switch (dimension) {
            case "region" -> cell.region();
            case "company" -> cell.company();
            case "center" -> cell.center();
            case "gender" -> cell.gender();
            default -> cell.ageGroup();
        };
    }
}
