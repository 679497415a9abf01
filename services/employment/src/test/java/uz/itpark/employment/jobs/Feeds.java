package uz.itpark.employment.jobs;

import uz.itpark.contracts.employment.Gender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events for tests. */
final class Feeds {

    static final Report HIRED =
            new Report.Hired(
                    new Worker("w1-aa", LocalDate.of(1999, 5, 1), Gender.M),
                    new Position("2512", "UZ-TK", null, BigDecimal.ONE));
    static final Report CHANGED =
            new Report.Changed(new PositionChange(null, null, false, null, new BigDecimal("0.5")));
    static final Report TERMINATED = new Report.Terminated(TerminationReason.RESIGNATION);

    private static final Instant THEN = Instant.parse("2022-01-01T00:00:00Z");

    private Feeds() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static HeldEvent event(String id, Report report, String on) {
        return new HeldEvent(
                id, "K-1", day(on), null, report, null, new HeldEvent.Origin("s", 0), THEN);
    }

    static HeldEvent moved(String id, String on, String region) {
        return event(
                id, new Report.Changed(new PositionChange(null, region, false, null, null)), on);
    }

    static HeldEvent correcting(String corrected, HeldEvent event) {
        return new HeldEvent(
                event.id(),
                event.reference(),
                event.effectiveOn(),
                corrected,
                event.report(),
                null,
                event.origin(),
                event.recordedAt());
    }

    static HeldEvent under(String reference, HeldEvent event) {
        return new HeldEvent(
                event.id(),
                reference,
                event.effectiveOn(),
                event.corrects(),
                event.report(),
                null,
                event.origin(),
                event.recordedAt());
    }

    static HeldEvent annulled(String id, String annuls) {
        return event(id, new Report.Annulled(annuls), "2021-01-01");
    }

    static HeldEvent rekeyed(String id, String now, String before) {
        return under(now, event(id, new Report.Rekeyed(before), "2021-04-14"));
    }

    /** A feed with corrections of corrections, annulments and renamings, true or not. */
    static List<HeldEvent> random(Random random) {
        List<HeldEvent> feed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "e" + i;
            String on = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(300)).toString();
            HeldEvent event =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> event(id, HIRED, on);
                        case 2 -> event(id, TERMINATED, on);
                        case 3 -> event(id, CHANGED, on);
                        case 4 -> annulled(id, "e" + random.nextInt(12));
                        default -> rekeyed(id, "K-" + random.nextInt(4), "K-" + random.nextInt(4));
                    };
            if (random.nextInt(3) == 0) {
                event = correcting("e" + random.nextInt(12), event);
            }
            feed.add(
                    event.report() instanceof Report.Rekeyed
                            ? event
                            : under("K-" + random.nextInt(4), event));
        }
        return feed;
    }
}
