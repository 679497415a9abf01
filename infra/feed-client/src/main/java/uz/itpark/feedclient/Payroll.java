package uz.itpark.feedclient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A payroll system as payroll systems are: reports come in any order, some twice, some wrong and
 * corrected later, jobs are renamed, and things are reported that never happened. The same seed
 * gives the same reports, to the byte.
 */
final class Payroll {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

    private final Random random;
    private final String employer;
    private final String prefix;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final Map<String, Job> jobs = new TreeMap<>();

    /**
     * What the register must hold in the end.
     *
     * @param lastDay empty while the job goes on
     */
    record Job(String start, String lastDay) {
        static final Job NONE = new Job("none", "");
    }

    /**
     * @param events in the order of sending, each as JSON
     * @param jobs by the reference they go by in the end
     */
    record Reports(List<String> events, Map<String, Job> jobs) {}

    private Payroll(long seed, String employer) {
        this.random = new Random(seed);
        this.employer = employer;
        this.prefix = "sim" + seed + "-";
    }

    static Reports simulate(long seed, String employer, int workers) {
        Payroll payroll = new Payroll(seed, employer);
        for (int worker = 1; worker <= workers; worker++) {
            payroll.live(worker);
        }
        return new Reports(payroll.sent(), Collections.unmodifiableMap(payroll.jobs));
    }

    private void live(int worker) {
        String reference = prefix + worker;
        LocalDate start = FIRST_DAY.plusDays(random.nextInt(300));
        hire(worker, reference, start);
        if (random.nextInt(10) < 3) {
            Map<String, Object> raise =
                    event("c-" + worker, "CHANGED", reference, start.plusDays(30));
            raise.put("position", Map.of("fte", 0.5));
            events.add(raise);
        }
        String name = reference;
        if (random.nextInt(10) == 0) {
            name = reference + "-n";
            Map<String, Object> renamed = event("r-" + worker, "REKEYED", name, start.plusDays(60));
            renamed.put("previousEmployment", reference);
            events.add(renamed);
        }
        jobs.put(name, new Job(start.toString(), end(worker, name, start)));
    }

    private void hire(int worker, String reference, LocalDate start) {
        String id = "h-" + worker;
        Map<String, Object> right = event(id, "HIRED", reference, start);
        right.put("worker", person(worker));
        right.put("position", Map.of("occupation", "2512", "region", "UZ-TK", "fte", 1.0));
        if (random.nextInt(10) < 2) {
            Map<String, Object> wrong = new LinkedHashMap<>(right);
            wrong.put("effectiveOn", start.minusDays(1 + random.nextInt(20)).toString());
            events.add(wrong);
            right.put("id", prefix + id + "-2");
            right.put("corrects", prefix + id);
        }
        events.add(right);
    }

    private String end(int worker, String name, LocalDate start) {
        LocalDate day = start.plusDays(90L + random.nextInt(400));
        int fate = random.nextInt(10);
        if (fate > 4) {
            return "";
        }
        Map<String, Object> ended = event("t-" + worker, "TERMINATED", name, day);
        ended.put("reason", "RESIGNATION");
        events.add(ended);
        if (fate > 0) {
            return day.toString();
        }
        Map<String, Object> annulled = event("a-" + worker, "ANNULLED", name, day);
        annulled.put("annuls", prefix + "t-" + worker);
        events.add(annulled);
        return "";
    }

    private Map<String, Object> event(String id, String type, String name, LocalDate on) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", prefix + id);
        event.put("type", type);
        event.put("employer", employer);
        event.put("employment", name);
        event.put("effectiveOn", on.toString());
        return event;
    }

    private Map<String, Object> person(int worker) {
        boolean woman = random.nextBoolean();
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(365 * 29));
        String digits =
                "%d%02d%02d%02d%03d%03d"
                        .formatted(
                                woman ? 4 : 3,
                                born.getDayOfMonth(),
                                born.getMonthValue(),
                                born.getYear() % 100,
                                random.nextInt(1000),
                                worker % 1000);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("pinfl", digits + checkDigit(digits));
        person.put("birthDate", born.toString());
        person.put("gender", woman ? "F" : "M");
        return person;
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }

    /** Some twice, in no order at all. */
    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (Map<String, Object> event : events) {
            String json = Feed.JSON.writeValueAsString(event);
            sent.add(json);
            if (random.nextInt(10) == 0) {
                sent.add(json);
            }
        }
        Collections.shuffle(sent, random);
        return List.copyOf(sent);
    }
}
