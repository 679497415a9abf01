package uz.itpark.console.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is logged in, for what pages offer; what is allowed is the services' to say.
 *
 * @param employers TINs of the companies the person speaks for
 */
public record Person(String name, Set<String> roles, List<String> employers) {

    private static final String ROLE = "ROLE_";

    static @Nullable Person of(@Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) {
            return null;
        }
        Set<String> roles =
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(name -> name != null && name.startsWith(ROLE))
                        .map(name -> name.substring(ROLE.length()))
                        .collect(Collectors.toSet());
        List<String> employers =
                who.getPrincipal() instanceof OidcUser person
                        ? person.getClaimAsStringList("employers")
                        : null;
        String name =
                who.getPrincipal() instanceof OidcUser person
                                && person.getPreferredUsername() != null
                        ? person.getPreferredUsername()
                        : who.getName();
        return new Person(name, roles, employers == null ? List.of() : employers);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether figures are shown to this person whole, and with what stands behind them. */
    public boolean seesAll() {
        return is(Roles.ADMINISTRATOR) || is(Roles.ANALYST);
    }

    public boolean reports() {
        return is(Roles.ADMINISTRATOR) || is(Roles.REPORTER);
    }

    public boolean runsCenters() {
        return is(Roles.ADMINISTRATOR) || is(Roles.OPERATOR);
    }

    public boolean administers() {
        return is(Roles.ADMINISTRATOR);
    }

    /** The company the person speaks for where it is one; empty for none or several. */
    public String employer() {
        return employers.size() == 1 ? employers.getFirst() : "";
    }
}
