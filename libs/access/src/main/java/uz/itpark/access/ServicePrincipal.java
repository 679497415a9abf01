package uz.itpark.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The service itself, in whose name its tokens are kept. */
final class ServicePrincipal extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String service;

    ServicePrincipal(String service) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.service = service;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return service;
    }
}
