package uz.itpark.console.upstream;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/** A typed client for each service. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(3);

    @Bean
    HttpClient httpClient() {
        return HttpClient.newBuilder().connectTimeout(CONNECT).build();
    }

    /** What is asked is asked in the name of whoever is logged in. */
    @Bean
    RestClientCustomizer limitsAndTokens(HttpClient http) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        return builder -> {
            builder.requestFactory(requests);
            builder.requestInterceptor(UpstreamConfiguration::inTheNameOfTheCaller);
        };
    }

    private static ClientHttpResponse inTheNameOfTheCaller(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        String token = Caller.token();
        if (token != null) {
            request.getHeaders().setBearerAuth(token);
        }
        return execution.execute(request, body);
    }

    @Bean
    Reporting reporting(RestClient.Builder builder, Addresses addresses) {
        return client(builder, addresses.reporting(), Reporting.class);
    }

    @Bean
    CompanyRegistry companyRegistry(RestClient.Builder builder, Addresses addresses) {
        return client(builder, addresses.companyRegistry(), CompanyRegistry.class);
    }

    @Bean
    EmploymentFeed employmentFeed(RestClient.Builder builder, Addresses addresses) {
        return client(builder, addresses.employment(), EmploymentFeed.class);
    }

    @Bean
    RemoteServiceCenters remoteServiceCenters(RestClient.Builder builder, Addresses addresses) {
        return client(builder, addresses.remoteServiceCenter(), RemoteServiceCenters.class);
    }

    private static <T> T client(
            RestClient.Builder builder, Addresses.Service service, Class<T> type) {
        RestClient rest = builder.baseUrl(service.url()).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(type);
    }
}
