package uz.itpark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import uz.itpark.web.Problem;
import uz.itpark.web.ProblemWriter;

import java.io.IOException;
import java.time.Duration;

/** Tells those who are turned away why, as a problem document (RFC 9457, RFC 6750). */
final class Refusals
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final RateLimits limits;
    private final RefusedCalls refused;

    Refusals(ProblemWriter problems, RateLimits limits, RefusedCalls refused) {
        this.problems = problems;
        this.limits = limits;
        this.refused = refused;
    }

    /** No token. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof OAuth2AuthenticationException) {
            onAuthenticationFailure(request, response, e);
        } else {
            refuse(
                    unauthorized("token-required", "this needs an access token", "Bearer"),
                    request,
                    response);
        }
    }

    /** A token that is not good, or cannot be checked. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            problems.write(
                    Problem.unavailable(
                            "the issuer of tokens cannot be asked for its keys",
                            Duration.ofSeconds(5)),
                    response);
            return;
        }
        Duration wait = limits.take("address " + request.getRemoteAddr());
        refuse(
                wait.isZero()
                        ? unauthorized(
                                "invalid-token",
                                "the access token is expired, forged or meant for others",
                                "Bearer error=\"invalid_token\"")
                        : RateLimits.tooMany(wait),
                request,
                response);
    }

    /** A token that is good, but not for this. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean otherEmployer = request.getAttribute(AccessManager.OTHER_EMPLOYER) != null;
        refuse(
                otherEmployer
                        ? Caller.notYourEmployer()
                        : Problem.of(
                                        HttpStatus.FORBIDDEN,
                                        "not-allowed",
                                        "the token gives no right to this")
                                .with(
                                        HttpHeaders.WWW_AUTHENTICATE,
                                        "Bearer error=\"insufficient_scope\""),
                request,
                response);
    }

    private static Problem unauthorized(String code, String detail, String challenge) {
        return Problem.of(HttpStatus.UNAUTHORIZED, code, detail)
                .with(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refused.note(request, problem.document().status());
        problems.write(problem, response);
    }
}
