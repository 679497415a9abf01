package uz.itpark.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.web.Handlers;
import uz.itpark.web.Problem;
import uz.itpark.web.ProblemWriter;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Claims the key before the handler runs, keeps its answer after, and repeats it to a retry. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    /** Answers that another moment or another caller would not get. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);

    private final Handlers handlers;
    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(Handlers handlers, IdempotencyKeys keys, ProblemWriter problems) {
        this.handlers = handlers;
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || !isIdempotent(request);
    }

    private boolean isIdempotent(HttpServletRequest request) {
        HandlerMethod handler = handlers.of(request);
        Idempotent idempotent =
                handler == null ? null : handler.getMethodAnnotation(Idempotent.class);
        return idempotent != null
                && !"true"
                        .equals(
                                UriComponentsBuilder.newInstance()
                                        .query(request.getQueryString())
                                        .build()
                                        .getQueryParams()
                                        .getFirst(idempotent.unless()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (HeldRequest held = HeldRequest.of(request)) {
            Claim claim = keys.claim(held.key(keyOf(request)), held.fingerprint());
            if (claim.answer() == null) {
                run(claim, held, response, chain);
            } else {
                replay(claim.answer(), response);
            }
        } catch (Problem problem) {
            problems.write(problem, response);
        } catch (DataAccessException e) {
            log.warn("database does not answer: {}", e.toString());
            problems.write(
                    Problem.unavailable("the database does not answer", Duration.ofSeconds(2)),
                    response);
        }
    }

    private static String keyOf(HttpServletRequest request) {
        String key = request.getHeader(KEY).strip();
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid-idempotency-key",
                    KEY + " must have 1 to 200 visible ASCII characters");
        }
        return key;
    }

    private void run(
            Claim claim, HeldRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ChangeIdResolver.ATTRIBUTE, new ChangeId(claim.changeId()));
        var answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
            keep(claim, answer);
        } finally {
            answer.copyBodyToResponse();
        }
    }

    private void keep(Claim claim, ContentCachingResponseWrapper answer) {
        try {
            if (PASSING.contains(answer.getStatus())) {
                keys.release(claim);
            } else if (answer.getStatus() < 500) {
                keys.answered(
                        claim,
                        new Answer(
                                answer.getStatus(),
                                answer.getContentType(),
                                answer.getHeader(HttpHeaders.LOCATION),
                                answer.getHeader(HttpHeaders.ETAG),
                                answer.getContentAsByteArray()));
            }
        } catch (DataAccessException e) {
            // The effect stands: the retry will find it by its change id.
            log.warn("answer not kept: {}", e.toString());
        }
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        setHeader(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        setHeader(response, HttpHeaders.LOCATION, answer.location());
        setHeader(response, HttpHeaders.ETAG, answer.etag());
        response.getOutputStream().write(answer.body());
    }

    private static void setHeader(
            HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }
}
