package uz.itpark.referencepark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who worked where and when. Month by month some leave, some move and some change their position;
 * then as many young people are hired as the park's published headcount asks for on the month's
 * last day.
 */
final class WorkingLives {

    static final LocalDate LAST_DAY = LocalDate.of(2022, 10, 31);
    static final LocalDate SPRING = LocalDate.of(2022, 3, 31);
    static final LocalDate SUMMER = LocalDate.of(2022, 8, 27);

    private static final YearMonth FIRST_MONTH = YearMonth.of(2019, 2);
    private static final int YOUNG_AT_FIRST = 1_400;
    private static final double LEAVING_IN_A_MONTH = 0.016;
    private static final double CHANGING_IN_A_MONTH = 0.012;
    private static final double OLDER_STAFF = 0.14;
    private static final double COMING_BACK = 0.35;
    private static final double SECOND_JOB = 0.02;
    private static final double AT_THE_CENTER = 0.85;
    private static final double MOST_OF_A_PLAN = 0.7;

    private static final List<String> OCCUPATIONS =
            List.of("2511", "2512", "2513", "2514", "2519", "2521", "3511", "3512", "4222", "5244");
    private static final List<String> REASONS =
            List.of(
                    "RESIGNATION",
                    "RESIGNATION",
                    "DISMISSAL",
                    "CONTRACT_END",
                    "REDUNDANCY",
                    "OTHER");

    private final Random random;
    private final List<Company> companies;
    private final Map<LocalDate, Integer> published;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Job> open = new ArrayList<>();
    private final List<Worker> free = new ArrayList<>();
    private final Map<Center, Integer> placed = new HashMap<>();
    private final Map<Company, Integer> references = new HashMap<>();
    private final Set<Worker> employed = new HashSet<>();
    private int workers;

    private WorkingLives(List<Company> companies, PublishedFigures figures, Random random) {
        this.companies = companies;
        this.random = random;
        published = new HashMap<>();
        for (LocalDate day : List.of(Registrations.YEAR_2021, SPRING, SUMMER)) {
            published.put(day, figures.number("headcount", "young people", day));
        }
    }

    static List<Job> simulate(List<Company> companies, PublishedFigures figures, Random random) {
        WorkingLives lives = new WorkingLives(companies, figures, random);
        LocalDate from = FIRST_MONTH.minusMonths(1).atDay(1);
        for (LocalDate to : lives.countedDays()) {
            lives.span(from, to);
            from = to.plusDays(1);
        }
        return List.copyOf(lives.jobs);
    }

    private List<LocalDate> countedDays() {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = FIRST_MONTH;
                !month.atEndOfMonth().isAfter(LAST_DAY);
                month = month.plusMonths(1)) {
            if (month.equals(YearMonth.from(SUMMER))) {
                days.add(SUMMER);
            }
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    private void span(LocalDate from, LocalDate to) {
        for (Job job : List.copyOf(open)) {
            if (random.nextDouble() < LEAVING_IN_A_MONTH) {
                // Who leaves is gone when heads are counted.
                end(job, day(from, to.minusDays(1)));
            } else if (random.nextDouble() < CHANGING_IN_A_MONTH) {
                change(job, day(from, to));
            }
        }
        List<Company> employers = companies.stream().filter(c -> c.isResident(to)).toList();
        double[] upTo = cumulated(employers);
        int missing = goal(to) - young(to);
        while (missing < 0) {
            Job job = open.get(random.nextInt(open.size()));
            if (job.isOfThePark(to) && job.worker.isYoung(to) && !job.start.isAfter(from)) {
                end(job, day(from, to.minusDays(1)));
                missing = goal(to) - young(to);
            }
        }
        for (int i = 0; i < missing; i++) {
            Company employer = draw(employers, upTo);
            hire(employer, youngster(to), from, to);
            if (random.nextDouble() < OLDER_STAFF) {
                hire(draw(employers, upTo), older(to), from, to);
            }
        }
        for (Job job : List.copyOf(open)) {
            if (random.nextDouble() < SECOND_JOB / 12 && job.isOfThePark(to)) {
                hire(draw(employers, upTo), job.worker, from, to);
            }
        }
    }

    private void end(Job job, LocalDate day) {
        job.lastDay = day.isBefore(job.start) ? job.start : day;
        job.changes.removeIf(change -> change.on().isAfter(job.lastDay));
        job.reason = REASONS.get(random.nextInt(REASONS.size()));
        open.remove(job);
        if (job.center != null) {
            placed.merge(job.center, -1, Integer::sum);
        }
        if (open.stream().noneMatch(other -> other.worker == job.worker)) {
            free.add(job.worker);
        }
    }

    private void change(Job job, LocalDate day) {
        if (!day.isAfter(job.start)
                || job.changes.stream().anyMatch(change -> !change.on().isBefore(day))) {
            return;
        }
        job.changes.add(
                random.nextBoolean()
                        ? new Job.Change(day, OCCUPATIONS.get(random.nextInt(10)), null)
                        : new Job.Change(day, null, job.fte == 1.0 ? 0.5 : 1.0));
    }

    private void hire(Company company, Worker worker, LocalDate from, LocalDate to) {
        LocalDate start = day(from, to);
        LocalDate resident = company.residentFrom;
        // Who joins the park brings staff along.
        if (resident != null
                && !resident.isBefore(from)
                && !employed.contains(worker)
                && random.nextInt(3) > 0) {
            start = resident.minusDays(random.nextInt(400));
        }
        Center center = seat(company, start);
        String region = center != null ? center.region() : company.region;
        int reference = references.merge(company, 1, Integer::sum);
        Job job =
                new Job(
                        company,
                        worker,
                        "K-" + reference,
                        start,
                        center != null ? "4222" : OCCUPATIONS.get(random.nextInt(10)),
                        region,
                        center,
                        random.nextInt(6) == 0 ? 0.5 : 1.0);
        if (center != null) {
            placed.merge(center, 1, Integer::sum);
        }
        jobs.add(job);
        open.add(job);
        employed.add(worker);
    }

    /** The company's center, if it is open by then and its plan has room. */
    private @Nullable Center seat(Company company, LocalDate start) {
        Center center = company.center;
        return center != null
                        && !start.isBefore(center.opensOn())
                        && random.nextDouble() < AT_THE_CENTER
                        && placed.getOrDefault(center, 0) < center.plannedJobs() * MOST_OF_A_PLAN
                ? center
                : null;
    }

    /** Young people with a job in the park at the end of that day. */
    private int young(LocalDate day) {
        Set<Worker> counted = new HashSet<>();
        for (Job job : open) {
            if (job.worker.isYoung(day) && job.isOfThePark(day)) {
                counted.add(job.worker);
            }
        }
        return counted.size();
    }

    /** What was published for the day, or the way there. */
    private int goal(LocalDate day) {
        LocalDate before = FIRST_MONTH.minusMonths(1).atDay(1);
        int had = YOUNG_AT_FIRST;
        for (LocalDate next : List.of(Registrations.YEAR_2021, SPRING, SUMMER)) {
            int will = published.getOrDefault(next, 0);
            if (!day.isAfter(next)) {
                double way =
                        (double) (day.toEpochDay() - before.toEpochDay())
                                / (next.toEpochDay() - before.toEpochDay());
                return (int) Math.round(had + (will - had) * way);
            }
            before = next;
            had = will;
        }
        return had + (int) (day.toEpochDay() - before.toEpochDay()) * 12;
    }

    private Worker youngster(LocalDate day) {
        if (!free.isEmpty() && random.nextDouble() < COMING_BACK) {
            int drawn = random.nextInt(free.size());
            if (free.get(drawn).isYoung(day)) {
                return free.remove(drawn);
            }
        }
        return born(day.minusYears(31).plusDays(1), day.minusYears(18));
    }

    private Worker older(LocalDate day) {
        return born(LocalDate.of(1962, 1, 1), day.minusYears(32));
    }

    private Worker born(LocalDate from, LocalDate to) {
        return Worker.of(workers++ % 1_000_000, day(from, to), random.nextInt(100) < 36);
    }

    private static double[] cumulated(List<Company> employers) {
        double[] upTo = new double[employers.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            Company employer = employers.get(i);
            sum += employer.center != null ? employer.size + 3 : employer.size;
            upTo[i] = sum;
        }
        return upTo;
    }

    private Company draw(List<Company> employers, double[] upTo) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = java.util.Arrays.binarySearch(upTo, at);
        return employers.get(found < 0 ? -found - 1 : found);
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }
}
