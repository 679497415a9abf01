package uz.itpark.reporting.parks;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.center.CenterStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The centers of a park: opened, suspended, closed and reopened, their plans amended. */
public final class RandomCenters {

    private static final List<CenterDecision> COURSE =
            List.of(
                    CenterDecision.OPEN,
                    CenterDecision.SUSPEND,
                    CenterDecision.RESUME,
                    CenterDecision.CLOSE,
                    CenterDecision.REOPEN);

    private RandomCenters() {}

    public static List<CenterState> of(RandomPark park, Random random) {
        List<CenterState> centers = new ArrayList<>();
        for (String id : park.centers()) {
            centers.add(center(id, park.instants(), random));
        }
        return centers;
    }

    private static CenterState center(String id, List<Instant> instants, Random random) {
        List<CenterState.Plan> plans = new ArrayList<>();
        List<CenterState.Decision> decisions = new ArrayList<>();
        int at = random.nextInt(instants.size() / 2 + 1);
        LocalDate day = RandomPark.FIRST.plusDays(random.nextInt(90));
        decisions.add(new CenterState.Decision(CenterDecision.PLAN, day, null, instants.get(at)));
        plans.add(plan(instants.get(at), random));
        int taken = random.nextInt(COURSE.size() + 1);
        for (int i = 0; i < taken; i++) {
            at = Math.min(instants.size() - 1, at + random.nextInt(4));
            day = day.plusDays(random.nextInt(120));
            decisions.add(new CenterState.Decision(COURSE.get(i), day, "7", instants.get(at)));
            if (random.nextBoolean()) {
                plans.add(plan(instants.get(at), random));
            }
        }
        CenterState.Plan newest = plans.getLast();
        return new CenterState(
                id,
                id.substring(id.indexOf('-') + 1),
                "Center " + id,
                newest.region(),
                CenterStatus.PLANNED,
                newest.seats(),
                newest.plannedJobs(),
                newest.plannedBy(),
                decisions,
                plans,
                decisions.size());
    }

    private static CenterState.Plan plan(Instant recordedAt, Random random) {
        return new CenterState.Plan(
                List.of("UZ-TK", "UZ-SA").get(random.nextInt(2)),
                10 + random.nextInt(90),
                random.nextInt(4) == 0 ? 0 : 5 + random.nextInt(90),
                null,
                recordedAt);
    }
}
