package uz.itpark.bench.fresh;

import uz.itpark.bench.Reports;
import uz.itpark.bench.feed.Client;
import uz.itpark.bench.feed.Payroll;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Hires one more at a company of its own, and looks until the figure says so. */
final class Probe {

    private static final String COMPANY = "309999999";
    private static final String FIGURE = "/v1/figures/jobs?on=2022-04-14&company=" + COMPANY;
    private static final int FIRST = 1_000_000_000;
    private static final long DEADLINE_SECONDS = 60;
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private final Client client;
    private final Reports reports;
    private int hired;

    Probe(Client client, Reports reports) {
        this.client = client;
        this.reports = reports;
    }

    /** Milliseconds from the acceptance to the first answer that counts it. */
    double seen() throws Exception {
        client.send(hiring());
        long accepted = System.nanoTime();
        hired++;
        while (reports.value(FIGURE) < hired) {
            if (System.nanoTime() - accepted > TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS)) {
                throw new IllegalStateException("not counted within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return (System.nanoTime() - accepted) / 1e6;
    }

    /** Of ten numbers the first six are hirings. */
    private byte[] hiring() {
        int number = FIRST + hired / 6 * 10 + hired % 6;
        return new String(Payroll.lines(number, 1), StandardCharsets.UTF_8)
                .replaceFirst("\"employer\":\"[0-9]+\"", "\"employer\":\"" + COMPANY + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
