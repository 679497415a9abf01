package uz.itpark.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import uz.itpark.audit.AuditTrail;
import uz.itpark.audit.AuditTrail.Entry;
import uz.itpark.web.PersonalNumbers;
import uz.itpark.web.Problem;
import uz.itpark.web.ProblemWriter;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Records a call before it has any effect, and what it came to after. A call that cannot be
 * recorded is not made.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final int LONGEST_QUERY = 2_000;

    private final AuditTrail trail;
    private final ProblemWriter problems;
    private final Clock clock;

    AuditFilter(AuditTrail trail, ProblemWriter problems, Clock clock) {
        this.trail = trail;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getAttribute(AccessManager.RULE) instanceof Rule rule)
                || Collections.disjoint(rule.recorded(), Caller.current().roles());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        String call = UUID.randomUUID().toString();
        try {
            trail.record(entry(call, caller, request, null));
        } catch (AuditTrail.UnavailableException e) {
            problems.write(
                    Problem.unavailable("the audit trail cannot be written", Duration.ofSeconds(2)),
                    response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            trail.recordLater(entry(call, caller, request, response.getStatus()));
        }
    }

    private Entry entry(
            String call, Caller caller, HttpServletRequest request, @Nullable Integer status) {
        return new Entry(
                call,
                clock.instant(),
                caller.subject(),
                caller.client(),
                caller.roles().stream().map(Role::title).sorted().toList(),
                new TreeSet<>(caller.employers()).stream().toList(),
                request.getMethod(),
                withoutPersonalNumbers(request.getRequestURI()),
                query(request),
                status,
                null);
    }

    private static @Nullable String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : withoutPersonalNumbers(
                        query.substring(0, Math.min(query.length(), LONGEST_QUERY)));
    }

    /** As it was sent; decoded where only so it can be masked. */
    private static String withoutPersonalNumbers(String sent) {
        String masked = PersonalNumbers.masked(sent);
        try {
            String decoded = URLDecoder.decode(masked, StandardCharsets.UTF_8);
            return PersonalNumbers.standIn(decoded) ? PersonalNumbers.masked(decoded) : masked;
        } catch (IllegalArgumentException e) {
            return masked;
        }
    }
}
