package uz.itpark.bench.workforce;

import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentEvent.Fact;
import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What happens to one worker; drawn from the worker's number alone. */
final class Career {

    private static final LocalDate FIRST = LocalDate.of(2016, 6, 1);

    /** Half of the workers end, three of ten move again, the others take a second job. */
    private enum Third {
        END,
        MOVE,
        SECOND_JOB
    }

    private final List<EmploymentEvent> events = new ArrayList<>();

    private Career() {}

    static Career of(int worker) {
        SplittableRandom random = new SplittableRandom(worker);
        Career career = new Career();
        LocalDate hired = FIRST.plusDays(random.nextInt(1_900));
        LocalDate moved = hired.plusDays(30 + random.nextInt(400));
        LocalDate third = moved.plusDays(30 + random.nextInt(400));
        // Reported up to a fortnight late, so that an old vintage knows less.
        Instant first = recorded(hired, random);
        Instant second = recorded(moved, random);
        Instant last = recorded(third, random);
        Job job = Job.hired(worker, 0, random, hired, first);
        career.add(FactType.HIRED, hired, first, job.state());
        job = job.moved(random, moved, second);
        career.add(FactType.CHANGED, moved, second, job.state());
        switch (thirdOf(worker)) {
            case END -> {
                job = job.ended(third, last);
                career.add(FactType.TERMINATED, third.minusDays(1), last, job.state());
            }
            case MOVE -> {
                job = job.moved(random, third, last);
                career.add(FactType.CHANGED, third, last, job.state());
            }
            case SECOND_JOB -> {
                Job other = Job.hired(worker, 1, random, third, last);
                career.add(FactType.HIRED, third, last, other.state());
            }
        }
        return career;
    }

    private static Third thirdOf(int worker) {
        int tenth = worker % 10;
        return tenth < 5 ? Third.END : tenth < 8 ? Third.MOVE : Third.SECOND_JOB;
    }

    private static Instant recorded(LocalDate day, SplittableRandom random) {
        return day.atStartOfDay()
                .plusHours(9 + random.nextInt(14 * 24))
                .toInstant(ZoneOffset.ofHours(5));
    }

    private void add(FactType type, LocalDate day, Instant at, EmploymentState state) {
        Fact fact = new Fact(state.id() + "-" + events.size(), type, day, null, null);
        events.add(new EmploymentEvent.Reported(List.of(fact), state, at));
    }

    /**
     * @param events from 1
     */
    EmploymentEvent after(int events) {
        return this.events.get(events - 1);
    }

    Stream<EmploymentEvent> newest() {
        Map<String, EmploymentEvent> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.key(), event));
        return newest.values().stream();
    }

    long jobsOn(LocalDate day) {
        return newest().filter(event -> Workforce.active(event.employment(), day)).count();
    }
}
