package uz.itpark.console.dashboard;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

import uz.itpark.console.upstream.Addresses;
import uz.itpark.console.upstream.Guard;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Upstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks reporting for what is handed on as it comes. */
@Component
class Relay {

    private static final int FAULT = 500;

    private final HttpClient http;
    private final Guard guard;
    private final String reporting;

    Relay(HttpClient http, Guard guard, Addresses addresses) {
        this.http = http;
        this.guard = guard;
        this.reporting = addresses.reporting().url();
    }

    /**
     * @param address at reporting
     * @param patience until the answer begins
     */
    HttpRequest.Builder question(String address, Duration patience) {
        return HttpRequest.newBuilder(URI.create(reporting + address)).timeout(patience);
    }

    /** Whatever reporting says of it, but for faults of its own. */
    Outcome<HttpResponse<InputStream>> ask(HttpRequest question) {
        return guard.ask(Upstream.REPORTING, () -> send(question));
    }

    private HttpResponse<InputStream> send(HttpRequest question) {
        try {
            HttpResponse<InputStream> answer = http.send(question, BodyHandlers.ofInputStream());
            if (answer.statusCode() >= FAULT) {
                answer.body().close();
                throw new HttpServerErrorException(HttpStatusCode.valueOf(answer.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new ResourceAccessException("reporting cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("reporting was not waited for", new IOException(e));
        }
    }
}
