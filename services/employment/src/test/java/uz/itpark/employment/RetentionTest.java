package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import uz.itpark.employment.submissions.Expiry;

import java.net.http.HttpResponse;
import java.time.Duration;

/** What is kept of a submission, and how long. */
class RetentionTest extends FeedOverHttp {

    @Autowired ApplicationContext service;

    @Test
    void rejectsGoFirstReceiptsAndResultsLater() throws Exception {
        String tin = tin();
        HttpResponse<String> some =
                send(
                        "application/x-ndjson",
                        hired("h", tin, "K-1", "2021-03-01") + "\n{\"id\":\"x\"}");
        HttpResponse<String> none = send("application/json", hired("i", tin, "K-2", "2021-03-01"));

        Expiry.run(service, Duration.ofDays(29));
        assertThat(rejects(some).body()).isEqualTo("{\"id\":\"x\"}\n");

        Expiry.run(service, Duration.ofDays(31));
        assertThat(rejects(some).statusCode()).isEqualTo(410);
        assertThat(json(rejects(some)).get("code").asString()).isEqualTo("rejects-expired");
        assertThat(rejects(none).statusCode()).isEqualTo(200);
        assertThat(get(path(some)).statusCode()).isEqualTo(200);
        assertThat(get(path(some) + "/results").body().lines()).hasSize(2);

        Expiry.run(service, Duration.ofDays(401));
        assertThat(get(path(some)).statusCode()).isEqualTo(404);
        assertThat(get(path(some) + "/results").statusCode()).isEqualTo(404);
        assertThat(rejects(some).statusCode()).isEqualTo(404);
        assertThat(json(get("/v1/employments?employer=" + tin)).get("items").size()).isEqualTo(2);
    }

    private String path(HttpResponse<String> answer) {
        return "/v1/submissions/" + json(answer).get("id").asString();
    }

    private HttpResponse<String> rejects(HttpResponse<String> answer) throws Exception {
        return get(path(answer) + "/rejects");
    }
}
