package uz.itpark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import uz.itpark.web.Problem;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who made a request. A handler that takes a parameter of this type gets it.
 *
 * @param subject a person's name or a client's; {@code anonymous} without a token
 * @param client through which the request came
 * @param roles none without a token
 * @param employers TINs of the companies the caller speaks for
 */
public record Caller(String subject, String client, Set<Role> roles, Set<String> employers) {

    public static final Caller ANONYMOUS = new Caller("anonymous", "", Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        employers = Set.copyOf(employers);
    }

    /** Of the request that this thread serves. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        return authentication instanceof CallerToken token ? token.caller() : ANONYMOUS;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether no company is out of reach. */
    public boolean speaksForThePark() {
        return is(Role.PARK_ADMIN);
    }

    public boolean speaksFor(String employer) {
        return speaksForThePark() || employers.contains(employer);
    }

    /** 403 {@code not-your-employer} where the caller does not speak for the company. */
    public void requireEmployer(String employer) {
        if (!speaksFor(employer)) {
            throw notYourEmployer();
        }
    }

    /**
     * The company that a list is narrowed to: the one asked for, else the only one the caller
     * speaks for; null for those who speak for the park and ask for none.
     */
    public @Nullable String narrowed(@Nullable String employer) {
        if (employer != null) {
            requireEmployer(employer);
            return employer;
        }
        if (speaksForThePark()) {
            return null;
        }
        if (employers.size() != 1) {
            throw notYourEmployer();
        }
        return employers.iterator().next();
    }

    /** Whether figures are shown whole, whoever might be known by them. */
    public boolean maySeeUnsuppressed() {
        return is(Role.PARK_ADMIN) || is(Role.FIGURES_ANALYST);
    }

    static Problem notYourEmployer() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-your-employer",
                "the token does not speak for the company this is about");
    }

    /** Tells callers apart: what one did is not another's, though both use the same client. */
    String name() {
        return employers.isEmpty()
                ? subject
                : subject + " for " + String.join(",", new TreeSet<>(employers));
    }
}
