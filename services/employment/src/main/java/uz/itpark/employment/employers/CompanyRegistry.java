package uz.itpark.employment.employers;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import uz.itpark.access.ServiceToken;
import uz.itpark.contracts.Period;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Asks the register for a company that no event has told of yet. */
@Component
public class CompanyRegistry {

    private static final Logger log = LoggerFactory.getLogger(CompanyRegistry.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final RestClient client;

    CompanyRegistry(
            @Value("${itpark.company-registry.url:http://localhost:8081}") String url,
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

    /** What the register says of a TIN. */
    public sealed interface Answer {
        record Known(List<Period> residency) implements Answer {}

        record Unknown() implements Answer {}

        record Unavailable() implements Answer {}
    }

    record Page(List<Company> items) {}

    record Company(String tin, @Nullable List<Residence> residency) {}

    record Residence(LocalDate from, @Nullable LocalDate to) {}

    @CircuitBreaker(name = "company-registry")
    @Retry(name = "company-registry", fallbackMethod = "unavailable")
    public Answer ask(String tin) {
        Page page = client.get().uri("/v1/companies?q={tin}", tin).retrieve().body(Page.class);
        List<Company> companies = page == null ? List.of() : page.items();
        return companies.stream()
                .filter(company -> company.tin().equals(tin))
                .findFirst()
                .<Answer>map(company -> new Answer.Known(periods(company)))
                .orElseGet(Answer.Unknown::new);
    }

    private static List<Period> periods(Company company) {
        List<Residence> residency = company.residency() == null ? List.of() : company.residency();
        return residency.stream().map(r -> new Period(r.from(), r.to())).toList();
    }

    @SuppressWarnings("unused") // named by the annotation above
    Answer unavailable(String tin, Exception cause) {
        log.warn("company-registry cannot be asked for {}: {}", tin, cause.toString());
        return new Answer.Unavailable();
    }
}
