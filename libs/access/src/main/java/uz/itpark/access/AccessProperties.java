package uz.itpark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code itpark.access.*}
 *
 * @param issuer whose tokens are accepted: their claim {@code iss}, and where its metadata is
 * @param jwks where the issuer's keys are; asked of the issuer where not given
 * @param audience one of the audiences of every token accepted
 * @param algorithms signatures accepted (JWS names)
 * @param keysOutlast how long keys once read are used while the issuer is away
 * @param allowedOrigins pages of other origins that may call from a browser; none by default
 * @param rate requests of one client
 * @param client as what this service asks others
 */
@ConfigurationProperties("itpark.access")
record AccessProperties(
        @DefaultValue("http://127.0.0.1:8090") String issuer,
        @Nullable URI jwks,
        @DefaultValue("itpark") String audience,
        @DefaultValue("RS256") List<String> algorithms,
        @DefaultValue("24h") Duration keysOutlast,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue Rate rate,
        @DefaultValue Client client) {

    /**
     * @param perSecond requests a second that a client may make for ever
     * @param burst requests that a client at rest may make at once
     */
    record Rate(@DefaultValue("2000") long perSecond, @DefaultValue("10000") long burst) {}

    /**
     * @param id of the client; the service's name where not given
     * @param secretFile a file with the client's secret, read when a token is needed
     * @param tokenUri where tokens are to be had; asked of the issuer where not given
     */
    record Client(@Nullable String id, @Nullable Path secretFile, @Nullable URI tokenUri) {}
}
