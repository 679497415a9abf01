package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.reporting.cells.Accounts;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.parks.RandomCenters;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.registers.KeptRegisters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The four numbers of centers, planned, seats, filled and created, by the letter of their
 * definitions.
 */
class CenterFiguresTest {

    private static final int PARKS = 60;
    private static final Asked BY_CENTER = new Asked(List.of("center"), Map.of());

    @Test
    void whateverIsAskedOfAnyParkTheCentersAreThoseOfTheDefinition() {
        for (long seed = 0; seed < PARKS; seed++) {
            Random random = new Random(seed);
            Scene scene = new Scene(seed, random);
            Instant asKnownAt = random.nextBoolean() ? null : oneOf(scene.park.instants(), random);
            LocalDate from = RandomPark.FIRST.plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(random.nextInt(300));
            LocalDate since =
                    random.nextBoolean()
                            ? null
                            : RandomPark.FIRST.minusDays(9).plusDays(random.nextInt(700));
            List<String> by =
                    List.of(List.<String>of(), List.of("region"), List.of("company", "region"))
                            .get(random.nextInt(3));
            Map<String, Set<String>> filters =
                    random.nextInt(3) > 0
                            ? Map.of()
                            : Map.of("company", Set.of(oneOf(scene.park.companies(), random)));
            List<Period> periods =
                    random.nextBoolean()
                            ? List.of(new Period("whole", from, to))
                            : Interval.month.cut(from, to);
            var question = new RegisterQuestion(periods, false, by, filters, asKnownAt);

            assertThat(rows(scene.answer(question, since)))
                    .as("seed %d: %s since %s", seed, question, since)
                    .isEqualTo(scene.expected(question, since));
        }
    }

    @Test
    void togetherTheyCreatedWhatJobCreationOfCentersDid() {
        for (long seed = 0; seed < PARKS; seed++) {
            Random random = new Random(seed);
            Scene scene = new Scene(seed, random);
            LocalDate since = RandomPark.FIRST.plusDays(random.nextInt(200));
            LocalDate to = since.plusDays(random.nextInt(400));
            var period = new Period("since", since, to);
            var jobs = new Question(List.of(period), List.of(), Map.of(), null);
            Object creation =
                    scene.answers
                            .of(
                                    new Figures(new Reckoning(scene.cells))
                                            .jobCreation(jobs, Dimension.center))
                            .observations()
                            .getFirst()
                            .values()
                            .getFirst();
            var day = new Period("day", to, to);
            var question = new RegisterQuestion(List.of(day), true, List.of(), Map.of(), null);

            assertThat(scene.answer(question, since).observations().getFirst().values().getLast())
                    .as("seed %d since %s to %s", seed, since, to)
                    .isEqualTo(creation);
        }
    }

    @Test
    void aBreakdownOverManyPeriodsReadsTheCellsOnce() {
        Scene scene = new Scene(1, new Random(1));
        scene.answer(
                new RegisterQuestion(
                        Interval.month.cut(RandomPark.FIRST, RandomPark.LAST),
                        false,
                        List.of("company", "center"),
                        Map.of(),
                        null),
                RandomPark.FIRST.plusDays(45));
        assertThat(scene.readings).hasValue(1);
    }

    /** A park with centers, and the figures of both. */
    private static final class Scene {
        final RandomPark park;
        final List<CenterState> centers;
        final Cells cells;
        final AtomicInteger readings = new AtomicInteger();
        final Answers answers;
        final CenterFigures figures;

        Scene(long seed, Random random) {
            park = new RandomPark(seed);
            centers = RandomCenters.of(park, random);
            Accounts accounts = new Accounts(new Random(seed));
            park.history().forEach(accounts::post);
            accounts.take();
            cells = counted(accounts.cells());
            answers = new Answers(cells, Clock.systemUTC());
            figures =
                    new CenterFigures(
                            KeptRegisters.ofCenters(centers), new CenterJobs(new Reckoning(cells)));
        }

        Answer answer(RegisterQuestion question, @Nullable LocalDate createdSince) {
            return answers.of(figures.measured(question, createdSince));
        }

        private Cells counted(Cells all) {
            return new Cells() {
                @Override
                public void read(uz.itpark.reporting.cells.Asked asked, Taker taker) {
                    readings.incrementAndGet();
                    all.read(asked, taker);
                }

                @Override
                public uz.itpark.reporting.movements.Cell cell(int id) {
                    return all.cell(id);
                }

                @Override
                public String version() {
                    return all.version();
                }

                @Override
                public Instant recordedThrough() {
                    return all.recordedThrough();
                }
            };
        }

        Map<List<String>, List<Object>> expected(RegisterQuestion question, LocalDate since) {
            Instant known = question.asKnownAt() == null ? Instant.MAX : question.asKnownAt();
            Oracle oracle = new Oracle(park.newest(), known);
            LocalDate first = since == null ? firstOpen(known) : since;
            Map<List<String>, long[]> sums = new HashMap<>();
            for (Period period : question.periods()) {
                if (question.by().isEmpty()) {
                    sums.put(List.of(period.name()), new long[5]);
                }
                var filled = oracle.jobs(period.to(), BY_CENTER);
                var created =
                        first == null || first.isAfter(period.to())
                                ? Map.<List<String>, Map<String, Object>>of()
                                : oracle.jobCreation(first, period.to(), "center", BY_CENTER);
                for (CenterState center : centers) {
                    var plans =
                            center.plans().stream()
                                    .filter(plan -> !plan.recordedAt().isAfter(known))
                                    .toList();
                    if (plans.isEmpty() || !concerned(center, question)) {
                        continue;
                    }
                    CenterState.Plan plan = plans.getLast();
                    List<String> group = new ArrayList<>(List.of(period.name()));
                    question.by()
                            .forEach(name ->
                                    group.add(
                                            name.equals("region")
                                                    ? plan.region()
                                                    : center.employer()));
                    long[] sum = sums.computeIfAbsent(group, _ -> new long[5]);
                    if (operates(center, period.to(), known)) {
                        sum[0]++;
                        sum[1] += plan.seats();
                        sum[2] += plan.plannedJobs();
                        sum[3] += number(filled, center, "value");
                    }
                    sum[4] += number(created, center, "creation");
                }
            }
            Map<List<String>, List<Object>> rows = new HashMap<>();
            sums.forEach((group, sum) -> {
                if (question.by().isEmpty() || sum[0] + sum[1] + sum[2] + sum[3] + sum[4] > 0) {
                    rows.put(group, row(sum));
                }
            });
            return rows;
        }

        private static List<Object> row(long[] sum) {
            List<Object> row = new ArrayList<>();
            row.addAll(List.of(sum[0], sum[1], sum[2], sum[3]));
            row.add(
                    sum[2] == 0
                            ? null
                            : new BigDecimal(sum[3])
                                    .divide(new BigDecimal(sum[2]), 6, RoundingMode.HALF_UP));
            row.add(sum[4]);
            return row;
        }

        private static boolean concerned(CenterState center, RegisterQuestion question) {
            return question.filters()
                    .getOrDefault("company", Set.of(center.employer()))
                    .contains(center.employer());
        }

        private static long number(
                Map<List<String>, Map<String, Object>> rows, CenterState center, String measure) {
            return (Long) rows.getOrDefault(List.of(center.id()), Map.of(measure, 0L)).get(measure);
        }

        private LocalDate firstOpen(Instant known) {
            return centers.stream()
                    .flatMap(center -> center.decisions().stream())
                    .filter(decision -> !decision.recordedAt().isAfter(known))
                    .filter(decision -> decision.decision() == CenterDecision.OPEN)
                    .map(CenterState.Decision::effectiveOn)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private static boolean operates(CenterState center, LocalDate day, Instant known) {
            boolean operates = false;
            for (CenterState.Decision decision : center.decisions()) {
                if (!decision.recordedAt().isAfter(known) && !decision.effectiveOn().isAfter(day)) {
                    operates =
                            Set.of(
                                            CenterDecision.OPEN,
                                            CenterDecision.RESUME,
                                            CenterDecision.REOPEN)
                                    .contains(decision.decision());
                }
            }
            return operates;
        }
    }

    private static Map<List<String>, List<Object>> rows(Answer answer) {
        Map<List<String>, List<Object>> rows = new HashMap<>();
        answer.observations()
                .forEach(row -> {
                    List<String> group = new ArrayList<>(List.of(row.period()));
                    group.addAll(row.key());
                    rows.put(group, row.values());
                });
        return rows;
    }

    private static <T> T oneOf(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
