package uz.itpark.reporting.oracle;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The figures by the letter of their definitions, day by day and job by job, by brute force. It
 * shares nothing with the code that it judges.
 *
 * <p>Answers are measures by group; rows whose every measure is 0 are left out of a breakdown.
 */
public final class Oracle {

    private static final Comparator<Place> PRIMARY =
            Comparator.comparing((Place place) -> place.spell().fte().negate())
                    .thenComparing(place -> place.spell().start())
                    .thenComparing(place -> place.job().employer())
                    .thenComparing(place -> place.job().reference());

    private final List<EmploymentState> jobs;
    private final Instant knownAt;
    private final Map<LocalDate, Map<String, Place>> days = new HashMap<>();

    /**
     * @param states the newest of each job of each worker
     * @param knownAt what was recorded later does not count
     */
    public Oracle(Collection<EmploymentState> states, Instant knownAt) {
        this.jobs = List.copyOf(states);
        this.knownAt = knownAt;
    }

    /** The park jobs on a day, by worker and job. */
    Map<String, Place> on(LocalDate day) {
        return days.computeIfAbsent(day, this::look);
    }

    private Map<String, Place> look(LocalDate day) {
        Map<String, Place> places = new HashMap<>();
        for (EmploymentState job : jobs) {
            for (Spell spell : job.spells()) {
                boolean begun = !day.isBefore(spell.from());
                boolean over = spell.to() != null && !day.isBefore(spell.to());
                boolean known = !spell.recordedAt().isAfter(knownAt);
                boolean forgotten =
                        spell.supersededAt() != null && !spell.supersededAt().isAfter(knownAt);
                if (begun && !over && known && !forgotten) {
                    Place other =
                            places.put(job.workerId() + "/" + job.id(), new Place(job, spell, day));
                    if (other != null) {
                        throw new IllegalStateException("two places of one job on " + day);
                    }
                }
            }
        }
        return places;
    }

    public Map<List<@Nullable String>, Map<String, @Nullable Object>> jobs(
            LocalDate day, Asked asked) {
        return stock(on(day).values(), asked);
    }

    public Map<List<@Nullable String>, Map<String, @Nullable Object>> headcount(
            LocalDate day, Asked asked) {
        Map<String, Place> primary = new HashMap<>();
        on(day).values()
                .forEach(place ->
                        primary.merge(
                                place.job().workerId(),
                                place,
                                (a, b) -> PRIMARY.compare(a, b) <= 0 ? a : b));
        return stock(primary.values(), asked);
    }

    private static Map<List<@Nullable String>, Map<String, @Nullable Object>> stock(
            Collection<Place> places, Asked asked) {
        Map<List<@Nullable String>, Map<String, @Nullable Object>> stock = new HashMap<>();
        if (asked.by().isEmpty()) {
            stock.put(List.of(), new LinkedHashMap<>(Map.of("value", 0L)));
        }
        for (Place place : places) {
            List<String> group = asked.groupOf(place);
            if (group != null) {
                stock.computeIfAbsent(group, _ -> new LinkedHashMap<>())
                        .merge("value", 1L, Oracle::sum);
            }
        }
        return stock;
    }

    private static Object sum(Object one, Object other) {
        return (Long) one + (Long) other;
    }

    public Map<List<@Nullable String>, Map<String, @Nullable Object>> jobFlows(
            LocalDate from, LocalDate to, Asked asked) {
        Map<List<@Nullable String>, Map<String, @Nullable Object>> answer = new HashMap<>();
        counts(from, to, asked)
                .forEach((group, count) -> {
                    Map<String, @Nullable Object> measures = new LinkedHashMap<>(count);
                    if (group.isEmpty() || count.values().stream().anyMatch(n -> n != 0)) {
                        answer.put(group, measures);
                    }
                });
        return answer;
    }

    private static final List<String> COUNTS =
            List.of(
                    "opening",
                    "hires",
                    "joined",
                    "movedIn",
                    "separations",
                    "left",
                    "movedOut",
                    "closing");

    private Map<List<@Nullable String>, Map<String, Long>> counts(
            LocalDate from, LocalDate to, Asked asked) {
        Map<List<@Nullable String>, Map<String, Long>> counts = new HashMap<>();
        if (asked.by().isEmpty()) {
            count(counts, List.of(), "opening", 0);
        }
        on(from.minusDays(1))
                .values()
                .forEach(place -> count(counts, asked.groupOf(place), "opening", 1));
        on(to).values().forEach(place -> count(counts, asked.groupOf(place), "closing", 1));
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Set<String> there = new HashSet<>(on(day.minusDays(1)).keySet());
            there.addAll(on(day).keySet());
            for (String job : there) {
                Place before = on(day.minusDays(1)).get(job);
                Place now = on(day).get(job);
                List<@Nullable String> left = asked.groupOf(before);
                List<@Nullable String> entered = asked.groupOf(now);
                if (!Objects.equals(left, entered)) {
                    if (now != null) {
                        count(counts, entered, entry(before, now), 1);
                    }
                    if (before != null) {
                        count(counts, left, exit(before, now), 1);
                    }
                }
            }
        }
        return counts;
    }

    private static String entry(@Nullable Place before, Place now) {
        if (now.startsToday()) {
            return "hires";
        }
        return before == null ? "joined" : "movedIn";
    }

    private static String exit(Place before, @Nullable Place now) {
        if (now != null) {
            return "movedOut";
        }
        return before.isLastDayWorked() ? "separations" : "left";
    }

    private static void count(
            Map<List<@Nullable String>, Map<String, Long>> counts,
            @Nullable List<@Nullable String> group,
            String what,
            long n) {
        if (group != null) {
            counts.computeIfAbsent(
                            group,
                            _ -> {
                                Map<String, Long> none = new LinkedHashMap<>();
                                COUNTS.forEach(name -> none.put(name, 0L));
                                return none;
                            })
                    .merge(what, n, Long::sum);
        }
    }

    /**
     * @param unit {@code company} or {@code center}
     */
    public Map<List<@Nullable String>, Map<String, @Nullable Object>> jobCreation(
            LocalDate from, LocalDate to, String unit, Asked asked) {
        Map<List<@Nullable String>, UnitSums> groups = new HashMap<>();
        if (asked.by().isEmpty()) {
            groups.put(List.of(), new UnitSums());
        }
        counts(from, to, asked.finer(unit))
                .forEach((key, count) -> {
                    if (key.getLast() != null) {
                        groups.computeIfAbsent(key.subList(0, key.size() - 1), _ -> new UnitSums())
                                .add(
                                        count.getOrDefault("opening", 0L)
                                                + count.getOrDefault("joined", 0L),
                                        count.getOrDefault("closing", 0L)
                                                + count.getOrDefault("left", 0L));
                    }
                });
        Map<List<@Nullable String>, Map<String, @Nullable Object>> answer = new HashMap<>();
        groups.forEach((group, sums) -> {
            if (group.isEmpty() || sums.creation() != 0 || sums.destruction() != 0) {
                answer.put(group, sums.measures());
            }
        });
        return answer;
    }
}
