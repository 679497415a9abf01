package uz.itpark.employment.centers;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import uz.itpark.access.ServiceToken;
import uz.itpark.contracts.center.CenterStatus;

import java.time.Duration;

/** Asks the centers' own service for one that no event has told of yet. */
@Component
public class CenterService {

    private static final Logger log = LoggerFactory.getLogger(CenterService.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final RestClient client;

    CenterService(
            @Value("${itpark.remote-service-center.url:http://localhost:8083}") String url,
            ServiceToken token) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(LIMIT);
        client =
                RestClient.builder()
                        .baseUrl(url)
                        .requestFactory(requests)
                        .requestInterceptor(token)
                        .build();
    }

    sealed interface Answer {
        record Known(Center center) implements Answer {}

        record Unknown() implements Answer {}

        record Unavailable() implements Answer {}
    }

    record Body(String id, String employer, CenterStatus status) {}

    @CircuitBreaker(name = "remote-service-center")
    @Retry(name = "remote-service-center", fallbackMethod = "unavailable")
    public Answer ask(String id) {
        try {
            Body body = client.get().uri("/v1/centers/{id}", id).retrieve().body(Body.class);
            return body == null
                    ? new Answer.Unknown()
                    : new Answer.Known(
                            new Center(body.id(), body.employer(), body.status(), Center.ASKED));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest e) {
            return new Answer.Unknown();
        }
    }

    @SuppressWarnings("unused") // named by the annotation above
    Answer unavailable(String id, Exception cause) {
        log.warn("remote-service-center cannot be asked for {}: {}", id, cause.toString());
        return new Answer.Unavailable();
    }
}
