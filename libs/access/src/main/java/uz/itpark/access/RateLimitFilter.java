package uz.itpark.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import uz.itpark.web.Problem;
import uz.itpark.web.ProblemWriter;

import java.io.IOException;
import java.time.Duration;

/** 429 for a client that asks too much; who has no token is known by the address. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ProblemWriter problems;
    private final RefusedCalls refused;

    RateLimitFilter(RateLimits limits, RefusedCalls refused, ProblemWriter problems) {
        this.limits = limits;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        Duration wait =
                limits.take(
                        caller.roles().isEmpty()
                                ? "address " + request.getRemoteAddr()
                                : "client " + caller.client() + " " + caller.name());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            Problem tooMany = RateLimits.tooMany(wait);
            refused.note(request, tooMany.document().status());
            problems.write(tooMany, response);
        }
    }
}
