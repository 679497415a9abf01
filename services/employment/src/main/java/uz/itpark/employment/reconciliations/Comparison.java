package uz.itpark.employment.reconciliations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds a list of the jobs active on a day against the jobs of the same company held here.
 *
 * <p>A job is the same where the list names any reference it went by. What is then left over on
 * both sides is one renamed job where the worker is the same and the days fit: both began on the
 * same day, or the one ends where the other starts, or the one here still goes on.
 */
final class Comparison {

    private final Map<String, HeldJob> byReference = new HashMap<>();
    private final Map<String, List<HeldJob>> byWorker = new HashMap<>();
    private final Map<String, HeldJob> unlisted = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final LocalDate on;
    private final int held;
    private long agreeing;

    private Comparison(Collection<HeldJob> jobs, LocalDate on) {
        this.on = on;
        for (HeldJob job : jobs) {
            job.references().forEach(reference -> byReference.put(reference, job));
            byWorker.computeIfAbsent(job.workerId(), _ -> new ArrayList<>()).add(job);
            if (job.activeOn(on)) {
                unlisted.put(job.employmentId(), job);
            }
        }
        held = unlisted.size();
    }

    /**
     * @param jobs all of the company's, those that ended too
     * @param on the day on which the listed jobs are active
     */
    static Reconciliation of(Collection<HeldJob> jobs, Collection<ListedJob> list, LocalDate on) {
        Comparison comparison = new Comparison(jobs, on);
        comparison.compare(list);
        return Reconciliation.of(
                list.size(), comparison.held, comparison.agreeing, comparison.sorted());
    }

    private void compare(Collection<ListedJob> list) {
        List<ListedJob> unmatched = new ArrayList<>();
        Map<ListedJob, HeldJob> matched = new LinkedHashMap<>();
        for (ListedJob listed : list) {
            HeldJob job = byReference.get(listed.employment());
            if (job != null && unlisted.remove(job.employmentId()) != null) {
                matched.put(listed, job);
            } else {
                unmatched.add(listed);
            }
        }
        Set<HeldJob> renamed = new HashSet<>();
        matched.forEach((listed, job) -> compare(listed, job, renamed));
        for (ListedJob listed : unmatched) {
            differences.add(unmatched(listed, renamed));
        }
        unlisted.values().stream().map(Difference::onlyHere).forEach(differences::add);
    }

    private Difference unmatched(ListedJob listed, Set<HeldJob> renamed) {
        HeldJob same = byReference.get(listed.employment());
        if (same != null) {
            return Difference.onlyThere(listed, same, on);
        }
        HeldJob old = renamed(listed, renamed);
        return old == null ? Difference.onlyThere(listed) : Difference.rekey(listed, old, false);
    }

    private void compare(ListedJob listed, HeldJob job, Set<HeldJob> renamed) {
        boolean sameStart = job.start().equals(listed.start());
        boolean sameWorker = job.workerId().equals(listed.workerId());
        HeldJob earlier =
                sameWorker ? find(listed, renamed, other -> continues(other, job, listed)) : null;
        if (earlier != null) {
            differences.add(Difference.rekey(listed, earlier, true));
        } else if (!sameStart) {
            differences.add(Difference.start(listed, job));
        }
        if (!sameWorker) {
            differences.add(Difference.worker(listed, job));
        }
        if (sameStart && sameWorker) {
            agreeing++;
        }
    }

    /** Whether {@code job} takes up where another one ended, of which the list knows nothing. */
    private static boolean continues(HeldJob other, HeldJob job, ListedJob listed) {
        return other != job
                && other.endsWhere(job.start())
                && (listed.start().equals(job.start()) || listed.start().equals(other.start()));
    }

    private @Nullable HeldJob renamed(ListedJob listed, Set<HeldJob> renamed) {
        List<Predicate<HeldJob>> signs =
                List.of(
                        job ->
                                unlisted.containsKey(job.employmentId())
                                        && job.start().equals(listed.start()),
                        job ->
                                unlisted.containsKey(job.employmentId())
                                        && job.start().isBefore(listed.start()),
                        job -> job.endsWhere(listed.start()),
                        job -> !job.activeOn(on) && job.start().equals(listed.start()));
        for (Predicate<HeldJob> sign : signs) {
            HeldJob old = find(listed, renamed, sign);
            if (old != null) {
                unlisted.remove(old.employmentId());
                return old;
            }
        }
        return null;
    }

    /** The worker's first job of that kind; each is taken for the old name of one job only. */
    private @Nullable HeldJob find(
            ListedJob listed, Set<HeldJob> renamed, Predicate<HeldJob> sign) {
        HeldJob found =
                byWorker.getOrDefault(listed.workerId(), List.of()).stream()
                        .filter(job -> !renamed.contains(job))
                        .filter(sign)
                        .min(Comparator.comparing(HeldJob::employmentId))
                        .orElse(null);
        if (found != null) {
            renamed.add(found);
        }
        return found;
    }

    private List<Difference> sorted() {
        differences.sort(
                Comparator.comparing(Difference::kind).thenComparing(Difference::employment));
        return List.copyOf(differences);
    }
}
