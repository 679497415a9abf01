package uz.itpark.reporting.trace;

import uz.itpark.reporting.movements.Stay;
import uz.itpark.reporting.roster.Held;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds who and what is there on a day. */
final class Stocks {

    private Stocks() {}

    private record Present(Held held, Stay stay) {}

    /** Park jobs. */
    static Finder jobs(LocalDate day, Group group) {
        return (jobs, found) -> present(jobs, day, group).forEach(job -> add(job, group, found));
    }

    /** Primary jobs: one of each worker. */
    static Finder headcount(LocalDate day, Group group) {
        return (jobs, found) ->
                present(jobs, day, group).stream()
                        .min(Comparator.comparing(Present::stay, Stay.PRIMARY))
                        .ifPresent(job -> add(job, group, found));
    }

    private static List<Present> present(List<Held> jobs, LocalDate day, Group group) {
        return jobs.stream()
                .flatMap(held ->
                        group.stays(held).stream()
                                .filter(stay -> stay.covers(day))
                                .map(stay -> new Present(held, stay)))
                .toList();
    }

    private static void add(Present job, Group group, Consumer<Found> found) {
        if (group.holds(job.stay)) {
            found.accept(Found.job(job.held, job.stay.cell().center()));
        }
    }
}
