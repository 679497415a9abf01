package uz.itpark.console.access;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The roles that an ID token names in {@code roles}. */
final class Roles implements GrantedAuthoritiesMapper {

    static final String ADMINISTRATOR = "park-admin";
    static final String OPERATOR = "center-operator";
    static final String REPORTER = "hr-feed";
    static final String ANALYST = "figures-analyst";

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(
            Collection<? extends GrantedAuthority> authorities) {
        Set<GrantedAuthority> all = new HashSet<>(authorities);
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof OidcUserAuthority person) {
                List<String> roles = person.getIdToken().getClaimAsStringList("roles");
                if (roles != null) {
                    roles.forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role)));
                }
            }
        }
        return all;
    }
}
