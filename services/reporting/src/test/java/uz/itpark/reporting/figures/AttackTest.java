package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uz.itpark.reporting.cells.Accounts;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;
import uz.itpark.reporting.parks.GrownPark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who may see what everybody may asks pairs of questions, subtracts one answer from the
 * other, and holds the difference for what was hidden.
 */
class AttackTest {

    private static final int PARKS = 40;
    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.region, Dimension.gender, Dimension.ageGroup);

    /** What differences of answers were right about. */
    private static final class Tally {
        int pairs;
        int hidden;
        int guesses;
        int right;

        void guess(long guess, long truth) {
            guesses++;
            right += guess == truth ? 1 : 0;
        }

        @Override
        public String toString() {
            return "%d pairs, %d of something hidden, %d differences, %d right"
                    .formatted(pairs, hidden, guesses, right);
        }
    }

    @Test
    void aWholeWithoutItsOtherPartsTellsNoHiddenPart() {
        Tally tally = new Tally();
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            for (int i = 0; i < 80; i++) {
                Map<Dimension, Set<String>> filters = desk.filters();
                Dimension by = desk.other(filters.keySet());
                if (by == null) {
                    continue;
                }
                LocalDate on = desk.day();
                Figure figure = desk.random.nextBoolean() ? Figure.JOBS : Figure.HEADCOUNT;
                tally.pairs++;
                subtract(
                        tally,
                        desk.values(desk.stock(figure, List.of(), filters, on, null))
                                .get(List.of()),
                        desk.values(desk.stock(figure, List.of(by), filters, on, null)),
                        desk.truths(desk.exactStock(figure, List.of(by), filters, on, null)));
            }
        }
        System.getLogger("attack").log(System.Logger.Level.INFO, "whole - parts: " + tally);
        assertThat(tally.hidden).as(tally.toString()).isGreaterThan(1_000);
        assertThat(tally.right).as(tally.toString()).isZero();
    }

    @Test
    void hiredInAQuarterWithoutThoseOfOtherPartsTellsNoHiddenPart() {
        Tally tally = new Tally();
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            for (int i = 0; i < 50; i++) {
                Map<Dimension, Set<String>> filters = desk.filters();
                Dimension by = desk.other(filters.keySet());
                if (by == null) {
                    continue;
                }
                Period quarter = desk.quarter();
                tally.pairs++;
                subtract(
                        tally,
                        desk.hires(desk.flows(List.of(), filters, quarter)).get(List.of()),
                        desk.hires(desk.flows(List.of(by), filters, quarter)),
                        desk.hires(desk.exactFlows(List.of(by), filters, quarter)));
            }
        }
        System.getLogger("attack").log(System.Logger.Level.INFO, "hires: " + tally);
        assertThat(tally.hidden).as(tally.toString()).isGreaterThan(1_000);
        assertThat(tally.right).as(tally.toString()).isZero();
    }

    /** Where all parts but one are told. */
    private static void subtract(
            Tally tally,
            @Nullable Long whole,
            Map<List<@Nullable String>, @Nullable Long> parts,
            Map<List<@Nullable String>, @Nullable Long> truths) {
        List<List<@Nullable String>> hidden =
                parts.keySet().stream().filter(key -> parts.get(key) == null).toList();
        tally.hidden += hidden.size();
        if (whole != null && hidden.size() == 1 && parts.size() > 1) {
            long rest = parts.values().stream().filter(Objects::nonNull).mapToLong(n -> n).sum();
            tally.guess(whole - rest, Objects.requireNonNull(truths.get(hidden.getFirst())));
        }
    }

    @Test
    void aDayLaterTellsNoMoreOfAHiddenPartThanAGuessWould() {
        Tally tally = new Tally();
        Map<Long, Integer> truthsSeen = new HashMap<>();
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            for (int i = 0; i < 100; i++) {
                Dimension by = DIMENSIONS.get(desk.random.nextInt(3));
                LocalDate one = desk.day();
                LocalDate other = one.plusDays(desk.random.nextInt(31) - 15);
                tally.pairs++;
                var hidden = desk.values(desk.stock(Figure.JOBS, List.of(by), none(), one, null));
                var shown = desk.values(desk.stock(Figure.JOBS, List.of(by), none(), other, null));
                var truths =
                        desk.truths(desk.exactStock(Figure.JOBS, List.of(by), none(), one, null));
                Long whole =
                        desk.values(desk.stock(Figure.JOBS, List.of(), none(), one, null))
                                .get(List.of());
                for (List<@Nullable String> key : hidden.keySet()) {
                    if (hidden.get(key) != null) {
                        continue;
                    }
                    tally.hidden++;
                    truthsSeen.merge(truths.get(key), 1, Integer::sum);
                    // All others as they are, or as they were on the other day.
                    long rest = 0;
                    boolean known = whole != null;
                    for (List<@Nullable String> sibling : hidden.keySet()) {
                        Long value = hidden.get(sibling);
                        value = value == null ? shown.get(sibling) : value;
                        if (!sibling.equals(key)) {
                            known &= value != null;
                            rest += value == null ? 0 : value;
                        }
                    }
                    if (known) {
                        tally.guess(
                                Objects.requireNonNull(whole) - rest,
                                Objects.requireNonNull(truths.get(key)));
                    }
                    if (shown.get(key) instanceof Long then) {
                        tally.guess(then, Objects.requireNonNull(truths.get(key)));
                    }
                }
            }
        }
        int commonest = truthsSeen.values().stream().mapToInt(n -> n).max().orElse(0);
        System.getLogger("attack")
                .log(System.Logger.Level.INFO, "T1 - T2: " + tally + ", commonest " + commonest);
        assertThat(tally.hidden).as(tally.toString()).isGreaterThan(1_000);
        assertThat((double) tally.right / Math.max(1, tally.guesses))
                .as(tally + "; guessing the commonest value: %d", commonest)
                .isLessThan(0.2);
    }

    @Test
    void noCompanyIsSeenByLeavingItOut() {
        int pairs = 0;
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            Set<String> all = new TreeSet<>(desk.park.companies());
            for (String one : desk.park.companies()) {
                Set<String> others = new TreeSet<>(all);
                others.remove(one);
                pairs++;
                for (Set<String> some : List.of(all, others, Set.of(one))) {
                    assertThat(
                                    desk.stock(
                                                    Figure.JOBS,
                                                    List.of(),
                                                    Map.of(Dimension.company, some),
                                                    desk.day(),
                                                    null)
                                            .observations())
                            .allSatisfy(each -> {
                                assertThat(each.status()).isEqualTo("C");
                                assertThat(each.values()).containsOnlyNulls();
                            });
                }
            }
        }
        assertThat(pairs).isGreaterThan(300);
    }

    /** Of one more recorded event the change is the smallest there is. */
    @Test
    void anInstantLaterTellsNoMoreOfAChangeThanAGuessWould() {
        Tally tally = new Tally();
        int ones = 0;
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            List<Instant> instants = desk.park.instants();
            for (int i = 0; i < 100; i++) {
                Dimension by = DIMENSIONS.get(desk.random.nextInt(3));
                LocalDate on = desk.day();
                Instant after = instants.get(desk.random.nextInt(instants.size()));
                Instant before = after.minusMillis(1);
                tally.pairs++;
                var earlier = desk.values(desk.stock(Figure.JOBS, List.of(by), none(), on, before));
                var later = desk.values(desk.stock(Figure.JOBS, List.of(by), none(), on, after));
                var was =
                        desk.truths(desk.exactStock(Figure.JOBS, List.of(by), none(), on, before));
                var is = desk.truths(desk.exactStock(Figure.JOBS, List.of(by), none(), on, after));
                for (List<@Nullable String> key : later.keySet()) {
                    Long then = was.getOrDefault(key, 0L);
                    long change =
                            Objects.requireNonNull(is.get(key)) - Objects.requireNonNull(then);
                    if (change != 0
                            && later.get(key) instanceof Long value
                            && earlier.get(key) instanceof Long before2) {
                        ones += change == 1 ? 1 : 0;
                        tally.guess(value - before2, change);
                    }
                }
            }
        }
        System.getLogger("attack").log(System.Logger.Level.INFO, "vintages: " + tally);
        assertThat(tally.guesses).as(tally.toString()).isGreaterThan(500);
        assertThat((double) tally.right / tally.guesses)
                .as("%s; guessing 1: %d right", tally, ones)
                .isLessThan(0.25);
    }

    @Test
    void theWholeParkIsToldAsItIs() {
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            LocalDate on = desk.day();
            assertThat(desk.stock(Figure.HEADCOUNT, List.of(), none(), on, null).observations())
                    .isEqualTo(
                            desk.exactStock(Figure.HEADCOUNT, List.of(), none(), on, null)
                                    .observations());
            Period period = new Period("any", on, on.plusDays(17));
            assertThat(desk.flows(List.of(), none(), period).observations())
                    .isEqualTo(desk.exactFlows(List.of(), none(), period).observations());
        }
    }

    /** Whatever is told of a part is of enough companies and persons, and near the truth. */
    @Test
    void whatIsToldIsSafeAndNearTheTruth() {
        int told = 0;
        for (long seed = 0; seed < PARKS; seed++) {
            Desk desk = new Desk(seed);
            for (int i = 0; i < 50; i++) {
                LocalDate on = desk.day();
                List<Dimension> by = desk.some();
                var values = desk.values(desk.stock(Figure.HEADCOUNT, by, none(), on, null));
                var truths = desk.truths(desk.exactStock(Figure.HEADCOUNT, by, none(), on, null));
                assertThat(values.keySet()).isEqualTo(truths.keySet());
                var companies = desk.companies(by, on);
                for (List<@Nullable String> key : values.keySet()) {
                    if (!by.isEmpty() && values.get(key) instanceof Long value) {
                        long truth = Objects.requireNonNull(truths.get(key));
                        told++;
                        assertThat(Math.abs(value - truth)).isBetween(0L, 3L);
                        assertThat(truth).isGreaterThanOrEqualTo(5);
                        List<Long> shares = companies.get(key);
                        assertThat(shares).hasSizeGreaterThanOrEqualTo(3);
                        assertThat(shares).allMatch(share -> share * 100 <= truth * 80);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    private static Map<Dimension, Set<String>> none() {
        return new EnumMap<>(Dimension.class);
    }

    /** Where anybody asks about a park, and one who knows the truth. */
    private static final class Desk {
        final GrownPark park;
        final Random random;
        final Figures figures;
        final Answers answers;
        final Publication publication;

        Desk(long seed) {
            park = new GrownPark(seed);
            random = new Random(seed);
            Accounts accounts = new Accounts(new Random(seed));
            park.states().forEach(accounts::post);
            accounts.take();
            figures = new Figures(new Reckoning(accounts.cells()));
            answers = new Answers(accounts.cells(), Clock.systemUTC());
            publication = Asking.publication(accounts.cells(), answers, () -> false);
        }

        LocalDate day() {
            return GrownPark.FIRST.plusDays(
                    random.nextLong(ChronoUnit.DAYS.between(GrownPark.FIRST, GrownPark.LAST)));
        }

        Period quarter() {
            LocalDate from = LocalDate.of(2021, 1 + 3 * random.nextInt(4), 1);
            return new Period("quarter", from, from.plusMonths(3).minusDays(1));
        }

        List<Dimension> some() {
            List<Dimension> some = new ArrayList<>(DIMENSIONS);
            some.removeIf(_ -> random.nextBoolean());
            return some;
        }

        Map<Dimension, Set<String>> filters() {
            Map<Dimension, Set<String>> filters = none();
            for (Dimension dimension : some()) {
                filters.put(
                        dimension,
                        switch (dimension) {
                            case region ->
                                    Set.of(
                                            List.of("UZ-TK", "UZ-SA", "UZ-FA", "UZ-AN")
                                                    .get(random.nextInt(4)));
                            case gender -> Set.of(random.nextBoolean() ? "F" : "M");
                            default -> Set.of(random.nextBoolean() ? "youth" : "adult");
                        });
            }
            return filters;
        }

        @Nullable Dimension other(Set<Dimension> than) {
            return DIMENSIONS.stream()
                    .filter(each -> !than.contains(each))
                    .findFirst()
                    .orElse(null);
        }

        private static Question about(
                List<Dimension> by,
                Map<Dimension, Set<String>> filters,
                Period period,
                @Nullable Instant asKnownAt) {
            return new Question(List.of(period), by, filters, asKnownAt);
        }

        Answer stock(
                Figure figure,
                List<Dimension> by,
                Map<Dimension, Set<String>> filters,
                LocalDate on,
                @Nullable Instant asKnownAt) {
            return publication.stock(
                    about(by, filters, new Period("day", on, on), asKnownAt), figure, figures);
        }

        Answer exactStock(
                Figure figure,
                List<Dimension> by,
                Map<Dimension, Set<String>> filters,
                LocalDate on,
                @Nullable Instant asKnownAt) {
            return answers.of(
                    figures.stock(
                            figure, about(by, filters, new Period("day", on, on), asKnownAt)));
        }

        Answer flows(List<Dimension> by, Map<Dimension, Set<String>> filters, Period period) {
            return publication.flows(
                    "job-flows", about(by, filters, period, null), figures::jobFlows);
        }

        Answer exactFlows(List<Dimension> by, Map<Dimension, Set<String>> filters, Period period) {
            return answers.of(figures.jobFlows(about(by, filters, period, null)));
        }

        /** Persons by company. */
        Map<List<@Nullable String>, List<Long>> companies(List<Dimension> by, LocalDate on) {
            List<Dimension> finer = new ArrayList<>(by);
            finer.add(Dimension.company);
            Map<List<@Nullable String>, List<Long>> shares = new HashMap<>();
            truths(exactStock(Figure.HEADCOUNT, finer, none(), on, null))
                    .forEach((key, share) ->
                            shares.computeIfAbsent(
                                            key.subList(0, by.size()), _ -> new ArrayList<>())
                                    .add(share));
            return shares;
        }

        Map<List<@Nullable String>, @Nullable Long> values(Answer answer) {
            return measure(answer, 0);
        }

        Map<List<@Nullable String>, @Nullable Long> truths(Answer answer) {
            return measure(answer, 0);
        }

        Map<List<@Nullable String>, @Nullable Long> hires(Answer answer) {
            return measure(answer, answer.measures().indexOf("hires"));
        }

        private static Map<List<@Nullable String>, @Nullable Long> measure(Answer answer, int i) {
            Map<List<@Nullable String>, @Nullable Long> values = new HashMap<>();
            for (Observation observation : answer.observations()) {
                values.put(observation.key(), (Long) observation.values().get(i));
            }
            return values;
        }
    }
}
