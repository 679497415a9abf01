package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.roster.Roster;
import uz.itpark.reporting.verify.Report.Difference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Asks questions and holds the answers against brute force: stocks of the whole park on two days,
 * and questions drawn by lot about some companies, day by day.
 */
@Service
class Verifier {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final List<String> FIGURES =
            List.of("headcount", "jobs", "job-flows", "job-creation", "qwi");
    private static final int MOST_SHOWN = 10;

    /** What comes in meanwhile reaches roster and cells one after the other. */
    private static final int LOOKS = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Roster roster;
    private final Answering figures;
    private final Clock clock;
    private final Duration betweenLooks;

    @Autowired
    Verifier(Roster roster, Answering figures, Clock clock) {
        this(roster, figures, clock, BETWEEN_LOOKS);
    }

    /**
     * @param betweenLooks how long a difference may last that is none
     */
    Verifier(Roster roster, Answering figures, Clock clock, Duration betweenLooks) {
        this.roster = roster;
        this.figures = figures;
        this.clock = clock;
        this.betweenLooks = betweenLooks;
    }

    /** A question, and the instant whose knowledge the answer is to reflect; null for all. */
    private record Asking(DrawnQuestion question, @Nullable Instant asKnownAt) {

        Instant knownAt() {
            return asKnownAt == null ? Instant.MAX : asKnownAt;
        }

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>(question.parameters());
            if (asKnownAt != null) {
                parameters.put("asKnownAt", asKnownAt.toString());
            }
            return parameters;
        }
    }

    private interface BruteForce {
        Collection<Map<String, @Nullable Object>> answer(Asking asking);
    }

    /** One at a time, so that it takes no more than it is bounded to. */
    synchronized Report verify(int questions, long seed) throws InterruptedException {
        Random random = new Random(seed);
        Sample sample = Sample.of(roster, random);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TASHKENT);
        List<Instant> instants = sample.instants();
        Scope scope = sample.scope(today);
        List<Difference> differences = new ArrayList<>();
        List<Asking> totals = totals(today, scope, instants, random);
        for (Asking asking : totals) {
            compare(asking, this::total, differences);
        }
        for (int i = 0; i < questions; i++) {
            String figure = FIGURES.get(i % FIGURES.size());
            var asking = new Asking(scope.draw(figure, random), at(instants, random));
            compare(asking, one -> of(sample, one), differences);
        }
        return new Report(
                seed,
                totals.size() + questions,
                sample.companies().size(),
                sample.jobs().size(),
                differences.size(),
                differences.stream().limit(MOST_SHOWN).toList());
    }

    /** Of three questions one is about all that is known. */
    private @Nullable Instant at(List<Instant> instants, Random random) {
        if (instants.isEmpty() || random.nextInt(3) == 0) {
            return null;
        }
        Instant instant =
                instants.get(random.nextInt(instants.size())).minusMillis(random.nextInt(2));
        return instant.isAfter(clock.instant()) ? null : instant;
    }

    private List<Asking> totals(
            LocalDate today, Scope scope, List<Instant> instants, Random random) {
        long days = Math.max(1, scope.last().toEpochDay() - scope.first().toEpochDay());
        LocalDate earlier = scope.first().plusDays(random.nextLong(days));
        @Nullable Instant instant = at(instants, random);
        List<Asking> totals = new ArrayList<>();
        for (String figure : List.of("headcount", "jobs")) {
            for (String by : List.of("region,gender,ageGroup", "company,center")) {
                totals.add(new Asking(stock(figure, today, by), null));
                totals.add(new Asking(stock(figure, earlier, by), instant));
            }
        }
        return totals;
    }

    private static DrawnQuestion stock(String figure, LocalDate day, String by) {
        return new DrawnQuestion(figure, Map.of("on", day.toString(), "by", by));
    }

    private void compare(Asking asking, BruteForce force, List<Difference> differences)
            throws InterruptedException {
        Difference difference = difference(asking, force);
        for (int look = 1; look < LOOKS && difference != null; look++) {
            Thread.sleep(betweenLooks);
            difference = difference(asking, force);
        }
        if (difference != null) {
            differences.add(difference);
        }
    }

    private @Nullable Difference difference(Asking asking, BruteForce force) {
        Map<String, List<String>> given = new HashMap<>();
        asking.parameters().forEach((name, value) -> given.put(name, List.of(value)));
        var answered = Rows.of(figures.answer(asking.question.figure(), given));
        var expected = force.answer(asking);
        var unfounded = without(answered, expected);
        var missing = without(expected, answered);
        return unfounded.isEmpty() && missing.isEmpty() && answered.size() == expected.size()
                ? null
                : new Difference(asking.question.figure(), asking.parameters(), unfounded, missing);
    }

    private static List<Map<String, @Nullable Object>> without(
            Collection<Map<String, @Nullable Object>> some,
            Collection<Map<String, @Nullable Object>> others) {
        Set<Map<String, @Nullable Object>> rest = new HashSet<>(others);
        return some.stream().filter(row -> !rest.contains(row)).limit(MOST_SHOWN).toList();
    }

    private Collection<Map<String, @Nullable Object>> of(Sample sample, Asking asking) {
        Oracle oracle = new Oracle(sample.readAgain(roster).jobs(), asking.knownAt());
        return asking.question.answeredBy(oracle, today(asking));
    }

    /** A stock adds up over workers, so that the park need not be held whole. */
    private Collection<Map<String, @Nullable Object>> total(Asking asking) {
        return roster.gather(
                        _ -> true,
                        Totals::new,
                        (totals, held) -> {
                            var jobs = held.stream().map(one -> one.job()).toList();
                            Oracle oracle = new Oracle(jobs, asking.knownAt());
                            asking.question.answeredBy(oracle, today(asking)).forEach(totals::add);
                        },
                        Totals::plus)
                .rows();
    }

    private LocalDate today(Asking asking) {
        Instant asKnownAt = asking.asKnownAt;
        return LocalDate.ofInstant(asKnownAt == null ? clock.instant() : asKnownAt, TASHKENT);
    }
}
