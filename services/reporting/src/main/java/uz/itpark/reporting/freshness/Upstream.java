package uz.itpark.reporting.freshness;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import uz.itpark.access.ServiceToken;

import java.time.Duration;

/** A service whose events end in the figures: how many it has not published yet. */
final class Upstream {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final String name;
    private final RestClient client;

    Upstream(String name, String url, ServiceToken token) {
        this.name = name;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(LIMIT);
        client =
                RestClient.builder()
                        .baseUrl(url)
                        .requestFactory(requests)
                        .requestInterceptor(token)
                        .build();
    }

    String name() {
        return name;
    }

    record Backlog(long unpublished, @Nullable Long unread) {}

    /** Null where it does not know, or cannot be asked. */
    @Nullable Long pending() {
        try {
            Backlog backlog = client.get().uri("/actuator/backlog").retrieve().body(Backlog.class);
            return backlog == null || backlog.unread() == null
                    ? null
                    : Long.valueOf(backlog.unpublished() + backlog.unread());
        } catch (RestClientException e) {
            log.debug("{} cannot be asked", name, e);
            return null;
        }
    }
}
