package uz.itpark.employment.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.Gender;
import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Position;
import uz.itpark.employment.jobs.PositionChange;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.TerminationReason;
import uz.itpark.employment.jobs.Worker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a payroll system sends of a few jobs: corrections of corrections, changes that swap their
 * days, annulments and annulments of those, hirings anew under the same reference, renamings. True
 * as a whole, though hardly any order of arrival is true at every moment.
 */
final class GeneratedFeed {

    static final String EMPLOYER = "301234567";
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);

    private final Random random;
    private final List<ReadItem.Sound> items = new ArrayList<>();
    private int number;

    private GeneratedFeed(long seed) {
        random = new Random(seed);
    }

    static List<ReadItem.Sound> of(long seed) {
        GeneratedFeed feed = new GeneratedFeed(seed);
        int jobs = 1 + feed.random.nextInt(3);
        for (int job = 0; job < jobs; job++) {
            feed.job("K-" + job);
        }
        return feed.items;
    }

    private void job(String first) {
        List<String> names = new ArrayList<>(List.of(first));
        int start = 50 + random.nextInt(50);
        if (chance(4)) {
            // A hiring that never happened, and another one in its place.
            annul(names, fact(hired(names.size()), names, random.nextInt(200), null));
        }
        ReadItem.Sound hiring = fact(hired(0), names, start + random.nextInt(100), null);
        for (int corrections = random.nextInt(3); corrections > 0; corrections--) {
            hiring = fact(hired(corrections), names, start + random.nextInt(20), hiring.id());
        }
        correctTo(hiring, names, start);
        for (int renamings = random.nextInt(3); renamings > 0; renamings--) {
            String before = names.getLast();
            String after = "N" + renamings + "-" + first;
            add(after, new Report.Rekeyed(before), 150 + 10 * renamings, null);
            names.add(after);
        }
        changes(names);
        if (chance(2)) {
            ends(names);
        }
    }

    /** Whatever the versions before said, in the end the job starts on that day. */
    private void correctTo(ReadItem.Sound hiring, List<String> names, int start) {
        fact(hired(9), names, start, hiring.id());
    }

    private void changes(List<String> names) {
        for (int i = 0; i < random.nextInt(4); i++) {
            int day = 200 + 20 * i;
            ReadItem.Sound one = fact(change(i), names, day, null);
            switch (random.nextInt(5)) {
                case 0 -> fact(change(i + 4), names, day + 5, one.id());
                case 1 -> {
                    annul(names, one);
                    fact(change(i + 4), names, day, null);
                }
                case 2 -> {
                    ReadItem.Sound other = fact(change(i + 4), names, day + 10, null);
                    fact(change(i), names, day + 10, one.id());
                    fact(change(i + 4), names, day, other.id());
                }
                default -> {}
            }
        }
    }

    private void ends(List<String> names) {
        Report end = new Report.Terminated(TerminationReason.RESIGNATION);
        ReadItem.Sound one = fact(end, names, 60 + random.nextInt(60), null);
        switch (random.nextInt(4)) {
            case 0 -> {
                annul(names, one);
                fact(end, names, 500, null);
            }
            case 1 -> {
                ReadItem.Sound never = annul(names, one);
                annul(names, never);
                fact(end, names, 400, one.id());
            }
            case 2 -> {
                ReadItem.Sound later = fact(end, names, 450, one.id());
                fact(end, names, 460, later.id());
            }
            default -> fact(end, names, 480, one.id());
        }
    }

    private ReadItem.Sound annul(List<String> names, ReadItem.Sound fact) {
        return fact(new Report.Annulled(fact.id()), names, 300, null);
    }

    /** Under any of the job's names: HR systems are late to use the newest. */
    private ReadItem.Sound fact(
            Report report, List<String> names, int day, @Nullable String corrects) {
        return add(names.get(random.nextInt(names.size())), report, day, corrects);
    }

    private ReadItem.Sound add(
            String reference, Report report, int day, @Nullable String corrects) {
        ReadItem.Sound item = item(number, "e" + number, reference, report, day, corrects);
        number++;
        items.add(item);
        return item;
    }

    static ReadItem.Sound item(
            int place,
            String id,
            String reference,
            Report report,
            int day,
            @Nullable String corrects) {
        return new ReadItem.Sound(
                new RawItem.Json(place, id.getBytes(UTF_8)),
                id,
                EMPLOYER,
                reference,
                EmploymentId.of(EMPLOYER, reference),
                BEGIN.plusDays(day),
                corrects,
                report,
                null,
                List.of());
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    static Report hired(int occupation) {
        return new Report.Hired(
                new Worker("w1-aa", LocalDate.of(1999, 5, 1), Gender.M),
                new Position("25" + occupation, "UZ-TK", null, BigDecimal.ONE));
    }

    private static Report change(int occupation) {
        return new Report.Changed(new PositionChange("c" + occupation, null, false, null, null));
    }
}
