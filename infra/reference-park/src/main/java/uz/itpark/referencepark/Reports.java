package uz.itpark.referencepark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What HR systems report of working lives: mostly at once, some of it months late and so out of
 * order, some twice, some wrong and corrected or annulled later. In the end all of it says what
 * really was.
 */
final class Reports {

    private static final double WRONG = 0.02;
    private static final double NEVER_HAPPENED = 0.004;
    private static final double RENAMED = 0.006;
    private static final double TWICE = 0.015;

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private Reports(Random random) {
        this.random = random;
    }

    /** In the order of arrival. */
    static List<Event> simulate(List<Job> jobs, Random random) {
        Reports reports = new Reports(random);
        jobs.forEach(reports::report);
        reports.events.sort(Comparator.comparing(Event::reportedOn));
        return List.copyOf(reports.events);
    }

    private void report(Job job) {
        hired(job);
        for (Job.Change change : job.changes) {
            Map<String, Object> changed =
                    event("c-" + job.reference + "-" + change.on(), "CHANGED", job, change.on());
            Map<String, Object> position = new LinkedHashMap<>();
            put(position, "occupation", change.occupation());
            put(position, "fte", change.fte());
            changed.put("position", position);
            send(changed, change.on());
        }
        LocalDate lastDay = job.lastDay;
        if (lastDay != null) {
            Map<String, Object> terminated =
                    event("t-" + job.reference, "TERMINATED", job, lastDay);
            terminated.put("reason", job.reason);
            send(terminated, lastDay);
        } else if (random.nextDouble() < NEVER_HAPPENED) {
            Map<String, Object> mistaken =
                    event("m-" + job.reference, "TERMINATED", job, job.start.plusDays(20));
            mistaken.put("reason", "OTHER");
            LocalDate first = send(mistaken, job.start.plusDays(20));
            Map<String, Object> annulled =
                    event("a-" + job.reference, "ANNULLED", job, job.start.plusDays(20));
            annulled.put("annuls", "m-" + job.reference);
            send(annulled, first.plusDays(10));
        }
        if (random.nextDouble() < RENAMED) {
            Map<String, Object> rekeyed =
                    event("r-" + job.reference, "REKEYED", job, job.start.plusDays(30));
            rekeyed.put("employment", job.reference + "-N");
            rekeyed.put("previousEmployment", job.reference);
            send(rekeyed, job.start.plusDays(30));
        }
    }

    private void hired(Job job) {
        Map<String, Object> hired = event("h-" + job.reference, "HIRED", job, job.start);
        hired.put(
                "worker",
                Map.of(
                        "pinfl", job.worker.pinfl(),
                        "birthDate", job.worker.birthDate().toString(),
                        "gender", job.worker.gender()));
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("occupation", job.occupation);
        position.put("region", job.region);
        put(position, "center", job.center == null ? null : job.center.key());
        position.put("fte", job.fte);
        hired.put("position", position);
        if (random.nextDouble() >= WRONG) {
            send(hired, job.start);
            return;
        }
        // First with a date that is some days off; whoever reported it notices later.
        Map<String, Object> wrong = new LinkedHashMap<>(hired);
        wrong.put("effectiveOn", job.start.minusDays(1 + random.nextInt(25)).toString());
        LocalDate first = send(wrong, job.start);
        Map<String, Object> right = new LinkedHashMap<>(hired);
        right.put("id", "h-" + job.reference + "-2");
        right.put("corrects", "h-" + job.reference);
        send(right, first.plusDays(random.nextInt(60)));
    }

    private static Map<String, Object> event(String id, String type, Job job, LocalDate on) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id);
        event.put("type", type);
        event.put("employer", job.company.tin);
        event.put("employment", job.reference);
        event.put("effectiveOn", on.toString());
        return event;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** Reports an event, perhaps late and perhaps twice, and says when first. */
    private LocalDate send(Map<String, Object> body, LocalDate notBefore) {
        double luck = random.nextDouble();
        int delay =
                luck < 0.9
                        ? random.nextInt(4)
                        : luck < 0.98 ? random.nextInt(40) : random.nextInt(200);
        LocalDate on = notBefore.plusDays(delay);
        events.add(new Event(on, body));
        if (random.nextDouble() < TWICE) {
            events.add(new Event(on.plusDays(random.nextInt(30)), body));
        }
        return on;
    }
}
