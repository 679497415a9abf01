package uz.itpark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may call an endpoint.
 *
 * @param path as the controller maps it, or {@code /actuator/name}
 * @param everybody with a token or without
 * @param roles whose holders may, whatever company it is about
 * @param ownRoles whose holders may where it is about a company they speak for
 * @param owner tells which company that is; null where no role depends on it
 * @param recorded roles whose holders' calls go into the audit trail
 */
public record Rule(
        HttpMethod method,
        PathPattern path,
        boolean everybody,
        Set<Role> roles,
        Set<Role> ownRoles,
        @Nullable Owner owner,
        Set<Role> recorded) {

    public Rule {
        roles = Set.copyOf(roles);
        ownRoles = Set.copyOf(ownRoles);
        recorded = Set.copyOf(recorded);
    }

    /** Nobody may, until it is said who. */
    public static Rule of(HttpMethod method, String path) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
        return new Rule(method, pattern, false, Set.of(), Set.of(), null, Set.of());
    }

    public static Rule get(String path) {
        return of(HttpMethod.GET, path);
    }

    public static Rule post(String path) {
        return of(HttpMethod.POST, path);
    }

    public static Rule put(String path) {
        return of(HttpMethod.PUT, path);
    }

    public static Rule patch(String path) {
        return of(HttpMethod.PATCH, path);
    }

    public static Rule delete(String path) {
        return of(HttpMethod.DELETE, path);
    }

    public Rule everyone() {
        return new Rule(method, path, true, roles, ownRoles, owner, recorded);
    }

    public Rule to(Role... may) {
        return new Rule(method, path, everybody, Set.of(may), ownRoles, owner, recorded);
    }

    /** Whoever has a token with any role. */
    public Rule toAllRoles() {
        return new Rule(
                method, path, everybody, EnumSet.allOf(Role.class), ownRoles, owner, recorded);
    }

    public Rule toOwn(Owner whose, Role... may) {
        return new Rule(method, path, everybody, roles, Set.of(may), whose, recorded);
    }

    /** Goes into the audit trail, whatever role it is done by. */
    public Rule audited() {
        return audited(Role.values());
    }

    /** Goes into the audit trail where it is done by one of these. */
    public Rule audited(Role... by) {
        return new Rule(method, path, everybody, roles, ownRoles, owner, Set.of(by));
    }

    /** As in {@code POST /v1/companies}. */
    public String endpoint() {
        return method + " " + path.getPatternString();
    }
}
