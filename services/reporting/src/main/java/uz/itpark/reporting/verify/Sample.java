package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.roster.Held;
import uz.itpark.reporting.roster.Roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Companies drawn by lot, and every job of everybody who ever worked there: the primary job may be
 * elsewhere.
 *
 * @param whole whether these are all companies there are
 */
record Sample(List<String> companies, boolean whole, List<EmploymentState> jobs) {

    /** Of more jobs every day cannot be looked at. */
    static final int MOST_JOBS = 500;

    /** The longest range: with as many jobs as there may be some 20 MB of places. */
    private static final int MOST_DAYS = 400;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 2, 1);

    /** Companies as they come, as long as their jobs are not too many; at least the smallest. */
    static Sample of(Roster roster, Random random) {
        Map<String, Integer> sizes = sizes(roster);
        List<String> shuffled = new ArrayList<>(new TreeSet<>(sizes.keySet()));
        Collections.shuffle(shuffled, random);
        List<String> chosen = new ArrayList<>();
        int jobs = 0;
        for (String company : shuffled) {
            int size = sizes.getOrDefault(company, 0);
            if (jobs + size <= MOST_JOBS) {
                chosen.add(company);
                jobs += size;
            }
        }
        if (chosen.isEmpty()) {
            sizes.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(smallest -> chosen.add(smallest.getKey()));
        }
        return new Sample(List.copyOf(chosen), chosen.size() == sizes.size(), List.of())
                .readAgain(roster);
    }

    Sample readAgain(Roster roster) {
        List<EmploymentState> read =
                roster.gather(
                        _ -> true,
                        ArrayList<EmploymentState>::new,
                        (all, held) -> {
                            if (held.stream().anyMatch(this::isChosen)) {
                                held.forEach(one -> all.add(one.job()));
                            }
                        },
                        (all, more) -> {
                            all.addAll(more);
                            return all;
                        });
        return new Sample(companies, whole, read);
    }

    private boolean isChosen(Held held) {
        return companies.contains(held.job().employer());
    }

    private static Map<String, Integer> sizes(Roster roster) {
        return roster.gather(
                _ -> true,
                HashMap<String, Integer>::new,
                (sizes, held) ->
                        held.forEach(one -> sizes.merge(one.job().employer(), 1, Integer::sum)),
                (sizes, more) -> {
                    more.forEach((company, size) -> sizes.merge(company, size, Integer::sum));
                    return sizes;
                });
    }

    /** When something was recorded, ascending. */
    List<Instant> instants() {
        return spells().map(Spell::recordedAt).distinct().sorted().toList();
    }

    Scope scope(LocalDate today) {
        LocalDate first = spells().map(Spell::from).min(Comparator.naturalOrder()).orElse(today);
        int days = Math.max(1, Math.min(MOST_DAYS, MOST_DAYS * MOST_JOBS / (jobs.size() + 1)));
        return new Scope(
                companies,
                whole,
                values(Spell::center),
                values(Spell::region),
                first.isBefore(EARLIEST) ? EARLIEST : first,
                first.isBefore(today) ? today : first.plusDays(1),
                days);
    }

    private List<String> values(Function<Spell, @Nullable String> of) {
        return spells().map(of).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private Stream<Spell> spells() {
        return jobs.stream().flatMap(job -> job.spells().stream());
    }
}
