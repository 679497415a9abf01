package uz.itpark.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Lets a request through where the service's table does. */
final class AccessManager implements AuthorizationManager<RequestAuthorizationContext> {

    /** The rule that a request came in by. */
    static final String RULE = AccessManager.class.getName() + ".rule";

    /** There where the caller may, but not for that company. */
    static final String OTHER_EMPLOYER = AccessManager.class.getName() + ".otherEmployer";

    private final AccessTable table;
    private final List<HandlerMapping> mappings;

    AccessManager(AccessTable table, List<HandlerMapping> mappings) {
        this.table = table;
        this.mappings = mappings;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                may(Caller.of(authentication.get()), context.getRequest()));
    }

    private boolean may(Caller caller, HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        Rule rule = table.rule(HttpMethod.valueOf(request.getMethod()), path).orElse(null);
        if (rule == null) {
            return !caller.roles().isEmpty() && !answered(request);
        }
        request.setAttribute(RULE, rule);
        if (rule.everybody() || !Collections.disjoint(rule.roles(), caller.roles())) {
            return true;
        }
        return !Collections.disjoint(rule.ownRoles(), caller.roles())
                && own(rule, caller, request, path);
    }

    private static boolean own(
            Rule rule, Caller caller, HttpServletRequest request, PathContainer path) {
        PathPattern.PathMatchInfo matched = rule.path().matchAndExtract(path);
        Owner owner = rule.owner();
        if (owner == null || matched == null) {
            return false;
        }
        boolean own = own(owner.of(request, matched.getUriVariables()), caller);
        if (!own) {
            request.setAttribute(OTHER_EMPLOYER, true);
        }
        return own;
    }

    private static boolean own(Owner.Answer owner, Caller caller) {
        return switch (owner) {
            case Owner.Answer.Employer(String tin) -> caller.speaksFor(tin);
            case Owner.Answer.Employers(Set<String> tins) ->
                    !tins.isEmpty() && tins.stream().allMatch(caller::speaksFor);
            case Owner.Answer.Nobody(), Owner.Answer.ToldByBody() -> true;
            case Owner.Answer.Unsaid() -> caller.employers().size() == 1;
        };
    }

    /**
     * Whether anything would answer. Where nothing does, a caller with a token may know so: 404,
     * 405. Whoever has none learns nothing.
     */
    private boolean answered(HttpServletRequest request) {
        for (HandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (Exception e) {
                // Refused there as it will be by the dispatcher.
                return false;
            }
        }
        return false;
    }
}
