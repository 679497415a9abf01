package uz.itpark.remoteservicecenter.employer;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import uz.itpark.access.ServiceToken;

import java.time.Duration;
import java.util.List;

/** Asks the register for a company that no event has told of yet. */
@Component
public class CompanyRegistry {

    private static final Logger log = LoggerFactory.getLogger(CompanyRegistry.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final RestClient client;

    CompanyRegistry(@Value("${itpark.company-registry.url}") String url, ServiceToken token) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(LIMIT);
        client =
                RestClient.builder()
                        .baseUrl(url)
                        .requestFactory(requests)
                        .requestInterceptor(token)
                        .build();
    }

    record Page(List<Company> items) {}

    record Company(String tin) {}

    @CircuitBreaker(name = "company-registry")
    @Retry(name = "company-registry", fallbackMethod = "undecided")
    public Employers.Answer ask(String tin) {
        Page page = client.get().uri("/v1/companies?q={tin}", tin).retrieve().body(Page.class);
        boolean known =
                page != null
                        && page.items().stream().anyMatch(company -> company.tin().equals(tin));
        return known ? Employers.Answer.KNOWN : Employers.Answer.UNKNOWN;
    }

    @SuppressWarnings("unused") // named by the annotation above
    Employers.Answer undecided(String tin, Exception cause) {
        log.warn("company-registry cannot be asked for {}: {}", tin, cause.toString());
        return Employers.Answer.UNDECIDED;
    }
}
