package uz.itpark.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A token that was checked, and whom it speaks of. */
final class CallerToken extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    private CallerToken(Jwt jwt, Caller caller) {
        super(
                jwt,
                AuthorityUtils.createAuthorityList(
                        caller.roles().stream().map(role -> "ROLE_" + role.name()).toList()),
                caller.name());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    /** Reads the claims {@code roles} and {@code employers}; a role nobody knows gives nothing. */
    static Converter<Jwt, CallerToken> reader() {
        return jwt -> {
            Set<Role> roles =
                    texts(jwt, "roles").stream()
                            .flatMap(title -> Role.titled(title).stream())
                            .collect(Collectors.toSet());
            String subject = text(jwt, "sub", "");
            String client = text(jwt, "client_id", text(jwt, "azp", subject));
            return new CallerToken(
                    jwt,
                    new Caller(
                            subject.isEmpty() ? client : subject,
                            client,
                            roles,
                            new HashSet<>(texts(jwt, "employers"))));
        };
    }

    private static String text(Jwt jwt, String claim, String otherwise) {
        return jwt.getClaims().get(claim) instanceof String text ? text : otherwise;
    }

    /** A claim of another form than a list of texts gives nothing. */
    private static List<String> texts(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof List<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
