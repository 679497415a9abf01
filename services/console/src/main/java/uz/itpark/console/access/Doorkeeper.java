package uz.itpark.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Sends nobody to an issuer that is away: a page says so instead. */
final class Doorkeeper extends OncePerRequestFilter {

    private final Registration registration;

    Doorkeeper(Registration registration) {
        this.registration = registration;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (registration.answers()) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(LogInPages.CLOSED).forward(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(Registration.LOGIN);
    }
}
