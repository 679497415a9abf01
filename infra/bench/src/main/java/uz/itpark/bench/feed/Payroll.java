package uz.itpark.bench.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** A payroll's events as NDJSON: of ten, six hirings, two changes, two ends, of 50 companies. */
public final class Payroll {

    private static final int COMPANIES = 50;
    private static final int[] WEIGHTS = {7, 3, 1};

    private Payroll() {}

    /**
     * @param first number of the first event; payrolls that do not overlap hold other events
     */
    public static byte[] lines(int first, int count) {
        Random random = new Random(first);
        ByteArrayOutputStream lines = new ByteArrayOutputStream(count * 330);
        for (int i = 0; i < count; i++) {
            lines.writeBytes(line(first + i, random).getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    private static String line(int number, Random random) {
        int place = number % 10;
        int job = number / 10 * 10 + (place < 6 ? place : place % 2);
        String head =
                "{\"id\":\"e-%d\",\"employer\":\"%d\",\"employment\":\"K-%d\","
                        .formatted(number, 300_000_000 + job % COMPANIES, job);
        if (place < 6) {
            return head + hiring(random);
        }
        return head
                + (place < 8
                        ? "\"type\":\"CHANGED\",\"effectiveOn\":\"2022-03-01\",\"position\":{\"region\":\"UZ-TK\",\"fte\":0.5}}\n"
                        : "\"type\":\"TERMINATED\",\"effectiveOn\":\"2022-06-30\",\"reason\":\"RESIGNATION\"}\n");
    }

    private static String hiring(Random random) {
        int year = 1970 + random.nextInt(30);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        boolean man = random.nextBoolean();
        String digits =
                String.format(
                        Locale.ROOT,
                        "%d%02d%02d%02d%06d",
                        man ? 3 : 4,
                        day,
                        month,
                        year % 100,
                        random.nextInt(1_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % 3];
        }
        return String.format(
                Locale.ROOT,
                "\"type\":\"HIRED\",\"effectiveOn\":\"2021-%02d-01\",\"worker\":{\"pinfl\":\"%s%d\",\"birthDate\":\"%d-%02d-%02d\",\"gender\":\"%s\"},\"position\":{\"occupation\":\"2512\",\"region\":\"UZ-SA\",\"center\":null,\"fte\":1.0}}%n",
                1 + random.nextInt(12),
                digits,
                sum % 10,
                year,
                month,
                day,
                man ? "M" : "F");
    }
}
