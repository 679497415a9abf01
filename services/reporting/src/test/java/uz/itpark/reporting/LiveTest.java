package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who listen to the totals, be they quick, slow, or not reading at all. */
class LiveTest extends ReportingOverHttp {

    @Test
    void readersHearTheNewestTotalsWhateverOthersDo() throws Exception {
        List<Listener> all = new ArrayList<>();
        try {
            // They take a place each and never read what they are sent.
            for (int i = 0; i < 200; i++) {
                all.add(new Listener(port, "/v1/live", null));
            }
            List<Listener> readers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                readers.add(
                        new Listener(port, "/v1/live?figures=headcount,jobs", null).listening());
            }
            all.addAll(readers);
            Listener first = readers.getFirst();
            await().atMost(Duration.ofSeconds(20)).until(() -> !first.lastId().isEmpty());
            long before = total("/v1/figures/jobs?on=" + LocalDate.now(ZoneId.of("Asia/Tashkent")));
            String twenty = "\"jobs\":" + (before + 20);
            String oneMore = "\"jobs\":" + (before + 21);

            Hires hires = new Hires(sender, messages);
            LocalDate start = LocalDate.of(2022, 1, 10);
            for (int i = 0; i < 20; i++) {
                hires.hire("live-" + i, "302000001", "UZ-TK", null, start);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> readers.stream().allMatch(each -> each.heard(twenty)));
            await().atMost(Duration.ofSeconds(10)).until(() -> first.heard(": heartbeat"));
            assertThat(first.lastId())
                    .endsWith(";headcount=%d;jobs=%d".formatted(before + 20, before + 20));

            Listener back = new Listener(port, "/v1/live", first.lastId()).listening();
            all.add(back);
            Listener late =
                    new Listener(port, "/v1/live", "2022-01-01;headcount=1;jobs=1").listening();
            all.add(late);
            Listener persons = new Listener(port, "/v1/live?figures=headcount", null).listening();
            all.add(persons);
            await().atMost(Duration.ofSeconds(10)).until(() -> late.heard(twenty));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> persons.heard("\"headcount\":" + (before + 20)));
            await().atMost(Duration.ofSeconds(10)).until(() -> back.heard(": heartbeat"));
            assertThat(back.lines).noneMatch(line -> line.startsWith("data:"));
            assertThat(persons.lines).noneMatch(line -> line.contains("jobs"));
            assertThat(late.lines).filteredOn(line -> line.startsWith("data:")).hasSize(1);

            hires.hire("live-20", "302000001", "UZ-TK", null, start);
            await().atMost(Duration.ofSeconds(10)).until(() -> back.heard(oneMore));

            while (all.size() < PLACES) {
                all.add(new Listener(port, "/v1/live", null));
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> RawHttp.get(port, "/v1/live?figures=jobs").status() == 503);
            assertThat(total("/v1/figures/jobs?on=2022-04-14&company=302000001")).isEqualTo(21);
        } finally {
            for (Listener each : all) {
                each.close();
            }
        }
        // Places that are left are free again, at the latest with the next heartbeat.
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> {
                    try (Listener again = new Listener(port, "/v1/live", null).listening()) {
                        await().atMost(Duration.ofSeconds(2)).until(() -> again.heard("\"jobs\":"));
                        return true;
                    }
                });
    }

    @Test
    void whatCannotBeListenedToIsAProblem() throws Exception {
        var unknown = get("/v1/live?figures=shoes&colour=red");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).get("errors").size()).isEqualTo(2);
        assertThat(unknown.body()).contains("headcount, jobs");
        var refused = get("/v1/live", "Accept", "text/csv");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    }

    /** A line that stays open. */
    private static final class Listener implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final Socket socket;

        Listener(int port, String target, String lastId) throws IOException {
            socket = new Socket("127.0.0.1", port);
            String request =
                    "GET "
                            + target
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                            + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n")
                            + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }

        Listener listening() {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            var reader =
                                    new BufferedReader(
                                            new InputStreamReader(
                                                    socket.getInputStream(),
                                                    StandardCharsets.UTF_8));
                            reader.lines().forEach(lines::add);
                        } catch (IOException | java.io.UncheckedIOException e) {
                            lines.add("closed");
                        }
                    });
            return this;
        }

        boolean heard(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((_, last) -> last)
                    .orElse("id: ")
                    .substring(4);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
