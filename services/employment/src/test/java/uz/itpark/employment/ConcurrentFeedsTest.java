package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Sixteen clients at once, with the same jobs and with each other's corrections. */
class ConcurrentFeedsTest extends FeedOverHttp {

    private static final int CLIENTS = 16;
    private static final int JOBS = 12;

    @Test
    void theStateIsThatOfASingleRun() throws Exception {
        String alone = tin();
        send("application/x-ndjson", String.join("\n", feed(alone)));
        String together = tin();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(client(feed(together), new Random(client)));
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client : threads.invokeAll(clients)) {
                client.get();
            }
        }
        assertThat(jobs(alone)).hasSize(JOBS);
        assertThat(jobs(together)).isEqualTo(jobs(alone));
    }

    /** Sends all of it in an order and in pieces of its own. */
    private Callable<Void> client(List<String> feed, Random random) {
        return () -> {
            List<String> mine = new ArrayList<>(feed);
            Collections.shuffle(mine, random);
            for (int from = 0; from < mine.size(); ) {
                int to = Math.min(mine.size(), from + 1 + random.nextInt(30));
                var answer =
                        send("application/x-ndjson", String.join("\n", mine.subList(from, to)));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                from = to;
            }
            return null;
        };
    }

    private static List<String> feed(String tin) {
        List<String> feed = new ArrayList<>();
        for (int job = 0; job < JOBS; job++) {
            String old = "K-" + job;
            String now = "N-" + job;
            feed.add(hired("w" + job, tin, old, "2021-01-01"));
            feed.add(annulled("v" + job, tin, old, "w" + job));
            feed.add(hired("h" + job, tin, old, "2021-03-01"));
            feed.add(with(hired("i" + job, tin, old, "2021-02-01"), "corrects", "h" + job));
            feed.add(
                    "{\"id\":\"k%d\",\"type\":\"REKEYED\",\"employer\":\"%s\",\"employment\":\"%s\",\"previousEmployment\":\"%s\",\"effectiveOn\":\"2021-06-01\"}"
                            .formatted(job, tin, now, old));
            feed.add(FeedVerdictsTest.changed("c" + job, tin, now, "2021-04-01"));
            feed.add(terminated("t" + job, tin, now, "2021-08-31"));
            feed.add(annulled("u" + job, tin, old, "t" + job));
            feed.add(terminated("s" + job, tin, now, "2021-09-30"));
        }
        return feed;
    }

    private static String annulled(String id, String tin, String employment, String annuls) {
        return "{\"id\":\"%s\",\"type\":\"ANNULLED\",\"employer\":\"%s\",\"employment\":\"%s\",\"annuls\":\"%s\",\"effectiveOn\":\"2021-06-01\"}"
                .formatted(id, tin, employment, annuls);
    }

    private List<String> jobs(String tin) throws Exception {
        JsonNode items = json(get("/v1/employments?limit=500&employer=" + tin)).get("items");
        return items.valueStream()
                .map(job ->
                        Stream.of(
                                        "employment",
                                        "references",
                                        "start",
                                        "lastDay",
                                        "positions",
                                        "parkDays")
                                .map(name -> job.get(name).toString())
                                .toList()
                                .toString())
                .sorted()
                .toList();
    }
}
