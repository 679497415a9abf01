package uz.itpark.console.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** Sends along the token of whoever is logged in, renewed where it has run out. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    ClientHttpRequestInterceptor tokenOfWhoIsLoggedIn(OAuth2AuthorizedClientManager clients) {
        return (request, body, execution) -> {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who instanceof OAuth2AuthenticationToken) {
                OAuth2AuthorizedClient client =
                        clients.authorize(
                                OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID)
                                        .principal(who)
                                        .build());
                if (client != null) {
                    request.getHeaders().setBearerAuth(client.getAccessToken().getTokenValue());
                }
            }
            return execution.execute(request, body);
        };
    }
}
