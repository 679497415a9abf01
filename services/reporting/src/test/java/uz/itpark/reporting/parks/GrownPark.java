package uz.itpark.reporting.parks;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A park as parks are: a few regions with most of the jobs, many with next to none, companies of
 * one person and of a hundred, and regions that one company has to itself.
 */
public final class GrownPark {

    public static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    /** As often as they stand here. */
    private static final List<String> REGIONS =
            List.of(
                    "UZ-TK", "UZ-TK", "UZ-TK", "UZ-TK", "UZ-TK", "UZ-SA", "UZ-SA", "UZ-FA", "UZ-BU",
                    "UZ-AN", "UZ-JI", "UZ-NW", "UZ-XO");

    private final Random random;
    private final int companies;
    private final List<EmploymentState> states = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();

    public GrownPark(long seed) {
        random = new Random(seed);
        companies = 8 + random.nextInt(12);
        for (int company = 0; company < companies; company++) {
            staff(company);
        }
    }

    public List<EmploymentState> states() {
        return List.copyOf(states);
    }

    public List<String> companies() {
        return java.util.stream.IntStream.range(0, companies).mapToObj(GrownPark::tin).toList();
    }

    /** When something was recorded. */
    public List<Instant> instants() {
        return List.copyOf(instants);
    }

    private static String tin(int company) {
        return String.valueOf(300_000_000 + company);
    }

    private void staff(int company) {
        String home = REGIONS.get(random.nextInt(REGIONS.size()));
        int staff = random.nextInt(6) == 0 ? 30 + random.nextInt(50) : 1 + random.nextInt(12);
        for (int i = 0; i < staff; i++) {
            String region =
                    random.nextInt(4) == 0 ? REGIONS.get(random.nextInt(REGIONS.size())) : home;
            states.add(job(company, i, region));
        }
    }

    private EmploymentState job(int company, int number, String region) {
        long days = ChronoUnit.DAYS.between(FIRST, LAST);
        LocalDate start = FIRST.plusDays(random.nextLong(days / 2) - 100);
        LocalDate to = random.nextInt(3) == 0 ? start.plusDays(1 + random.nextInt(400)) : null;
        Instant recorded =
                Instant.parse("2023-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
        instants.add(recorded);
        String center = random.nextInt(3) == 0 ? "center-" + tin(company) : null;
        Spell spell =
                new Spell(
                        start,
                        start,
                        to,
                        Spell.Entry.HIRED,
                        to == null ? null : Spell.Exit.SEPARATED,
                        region,
                        center,
                        BigDecimal.ONE,
                        "2512",
                        recorded,
                        null);
        String id = "j" + company + "-" + number;
        return new EmploymentState(
                id,
                // Some have a job at the next company, too.
                random.nextInt(12) == 0 ? "w" + (company + 1) + "-" + number : "w" + id,
                tin(company),
                id,
                LocalDate.of(1980, 1, 1).plusDays(random.nextInt(9_000)),
                random.nextInt(3) == 0 ? Gender.F : Gender.M,
                List.of(spell),
                1,
                List.of());
    }
}
