package uz.itpark.reporting.parks;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.reporting.verify.Scope;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A park in which everything happens that may: workers with several jobs, birthdays on 29 February,
 * companies that join with staff, are revoked and reinstated, and facts that are corrected, taken
 * back, or turn out to be about somebody else.
 */
public final class RandomPark {

    public static final LocalDate FIRST = Job.FIRST;
    public static final LocalDate LAST = Job.LAST;

    private static final List<String> REGIONS = List.of("UZ-TK", "UZ-SA", "UZ-AN");
    private static final List<BigDecimal> FTES =
            List.of(BigDecimal.ONE, new BigDecimal("1.0"), new BigDecimal("0.5"));
    private static final int REVISIONS = 24;

    private final Random random;
    private final String name;
    private final Map<String, List<Period>> residencies = new TreeMap<>();
    private final List<Job.Worker> workers = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final Map<String, Long> versions = new TreeMap<>();
    private final List<EmploymentState> history = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private Instant now = Instant.parse("2022-10-01T09:00:00Z");

    public RandomPark(long seed) {
        this(seed, 0);
    }

    /**
     * @param number sets parks apart that are counted together, below 1,000
     */
    public RandomPark(long seed, int number) {
        random = new Random(seed);
        name = "p%03d-".formatted(number);
        int companies = 2 + random.nextInt(3);
        for (int i = 0; i < companies; i++) {
            residencies.put(String.valueOf(300_000_000 + number * 1_000 + i), residency());
        }
        int people = 3 + random.nextInt(5);
        for (int i = 0; i < people; i++) {
            workers.add(worker(i));
        }
        for (int i = 0; i < people; i++) {
            hire();
        }
        for (int i = 0; i < REVISIONS; i++) {
            tick();
            revise();
        }
    }

    /** Every state that was ever published, in the order of their recording. */
    public List<EmploymentState> history() {
        return List.copyOf(history);
    }

    /** The newest state of each job of each worker. */
    public Collection<EmploymentState> newest() {
        return newest(history);
    }

    public static Collection<EmploymentState> newest(Collection<EmploymentState> states) {
        Map<String, EmploymentState> newest = new TreeMap<>();
        states.forEach(state ->
                newest.merge(
                        state.workerId() + "/" + state.id(),
                        state,
                        (a, b) -> a.version() >= b.version() ? a : b));
        return newest.values();
    }

    /** When something was recorded, ascending. */
    public List<Instant> instants() {
        return List.copyOf(instants);
    }

    public List<String> companies() {
        return List.copyOf(residencies.keySet());
    }

    public List<String> centers() {
        return residencies.keySet().stream().flatMap(tin -> centersOf(tin).stream()).toList();
    }

    /** What may be asked of it. */
    public Scope scope() {
        return new Scope(
                companies(),
                true,
                centers(),
                List.of("UZ-TK", "UZ-SA", "UZ-AN", "UZ-BU"),
                FIRST,
                LAST,
                10_000);
    }

    private List<String> centersOf(String tin) {
        return List.of("c1-" + tin, "c2-" + tin);
    }

    private Job.Worker worker(int i) {
        // Most turn 31 within the days that the park is looked at.
        LocalDate birthDate =
                switch (random.nextInt(4)) {
                    case 0 -> LocalDate.of(1988, 2, 29);
                    case 1 -> LocalDate.of(1992, 2, 29);
                    default -> day().minusYears(31);
                };
        return new Job.Worker(
                name + "w" + i, birthDate, random.nextBoolean() ? Gender.M : Gender.F);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, LAST)));
    }

    /** A day that other things happen on as well, more often than chance would have it. */
    private LocalDate likelyDay() {
        return random.nextInt(3) == 0 ? FIRST.plusMonths(random.nextInt(24)) : day();
    }

    private List<Period> residency() {
        List<Period> residency = new ArrayList<>();
        LocalDate from = random.nextBoolean() ? FIRST : likelyDay();
        while (true) {
            LocalDate to = likelyDay();
            if (!to.isAfter(from) || random.nextInt(3) == 0) {
                residency.add(new Period(from, null));
                return residency;
            }
            residency.add(new Period(from, to));
            // Sometimes reinstated at once.
            from = random.nextInt(4) == 0 ? to : to.plusDays(1 + random.nextInt(90));
            if (!from.isBefore(LAST) || random.nextInt(4) == 0) {
                return residency;
            }
        }
    }

    private Job.Position position(String tin) {
        boolean atCenter = random.nextBoolean();
        return new Job.Position(
                oneOf(REGIONS),
                atCenter ? oneOf(centersOf(tin)) : null,
                oneOf(FTES),
                random.nextInt(5) == 0 ? "2513" : "2512");
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void tick() {
        // From within the same millisecond to the year after.
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> now = now.plus(random.nextInt(90), ChronoUnit.DAYS);
            case 2 -> now = now.plus(random.nextInt(60), ChronoUnit.HOURS);
            default -> now = now.plusMillis(1 + random.nextInt(100_000));
        }
    }

    private void revise() {
        Job job = oneOf(jobs);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> hire();
            case 3, 4 -> {
                job.positions.put(after(job.start), position(job.company));
                record(job);
            }
            case 5 -> {
                if (job.positions.size() > 1) {
                    job.positions.remove(job.positions.lastKey());
                }
                record(job);
            }
            case 6, 7 -> {
                job.lastDay = after(job.start);
                record(job);
            }
            case 8 -> {
                job.lastDay = null;
                record(job);
            }
            case 9 -> {
                job.start = likelyDay();
                if (job.lastDay != null && job.lastDay.isBefore(job.start)) {
                    job.lastDay = job.start;
                }
                record(job);
            }
            case 10 -> {
                job.voided = !job.voided;
                record(job);
                if (job.voided && random.nextBoolean()) {
                    becomesSomebodyElses(job);
                }
            }
            default -> {
                String tin = oneOf(companies());
                residencies.put(tin, residency());
                jobs.stream().filter(one -> one.company.equals(tin)).forEach(this::record);
            }
        }
    }

    private LocalDate after(LocalDate start) {
        LocalDate day = likelyDay();
        return day.isBefore(start) ? start : day;
    }

    private void hire() {
        String tin = oneOf(companies());
        Job job =
                new Job(name + "j" + jobs.size(), oneOf(workers), tin, likelyDay(), position(tin));
        if (random.nextBoolean()) {
            job.lastDay = after(job.start);
        }
        jobs.add(job);
        record(job);
    }

    private void becomesSomebodyElses(Job job) {
        Job other = new Job(job.id, oneOf(workers), job.company, job.start, position(job.company));
        if (!other.worker.equals(job.worker)) {
            // Its first worker's is over for good.
            jobs.remove(job);
            jobs.add(other);
            record(other);
        }
    }

    private void record(Job job) {
        job.record(residencies.get(job.company), now);
        history.add(job.state(versions.merge(job.id, 1L, Long::sum)));
        if (instants.isEmpty() || instants.getLast().isBefore(now)) {
            instants.add(now);
        }
    }
}
