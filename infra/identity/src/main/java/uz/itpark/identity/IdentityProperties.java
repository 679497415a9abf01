package uz.itpark.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code itpark.identity.*}
 *
 * @param issuer address under which the services know it
 * @param audience whom its access tokens are for
 * @param directory where secrets, people and the signing key are kept, readable by the owner only
 * @param console address of the console, which people are sent back to
 * @param clientToken how long a token of a demonstration client is valid
 * @param serviceToken how long a token of a service is valid
 * @param personToken how long an access token of a person is valid
 * @param personSession how long a person may go on without logging in again
 */
@ConfigurationProperties("itpark.identity")
record IdentityProperties(
        String issuer,
        String audience,
        Path directory,
        String console,
        Duration clientToken,
        Duration serviceToken,
        Duration personToken,
        Duration personSession) {}
