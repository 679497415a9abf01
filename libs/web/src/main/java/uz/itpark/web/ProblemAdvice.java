package uz.itpark.web;

import com.mongodb.MongoException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

import java.time.Duration;
import java.util.List;

/** Turns whatever ends a request early into a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> on(Problem problem) {
        return problem.response();
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        MongoException.class
    })
    ResponseEntity<Object> onDatabaseAway(Exception e) {
        log.warn("database does not answer: {}", e.toString());
        return Problem.unavailable("the database does not answer", Duration.ofSeconds(2))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(OptimisticLockingFailureException e) {
        return Problem.conflict("concurrent-change", "it was changed at the same time; read again")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnythingElse(Exception e) {
        Problem problem = causeOf(Problem.class, e);
        if (problem != null) {
            return problem.response();
        }
        // Tomcat's fault of a query string or a form that cannot be decoded.
        if (e.getClass().getName().endsWith("InvalidParameterException")) {
            return Problem.badRequest("malformed-query", "the query cannot be decoded").response();
        }
        log.error("request failed", e);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "a fault of the service, not of the request")
                .response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = causeOf(Problem.class, e);
        return (problem == null ? unreadable(e) : problem).response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(e.getPropertyName());
        return Problem.invalid("/" + name, "wrong-type", name + " cannot be read").response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = e.getParameterName();
        return Problem.invalid("/" + name, "missing-parameter", name + " is required").response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (e instanceof BindException binding) {
            return Problem.invalid(
                            binding.getFieldErrors().stream()
                                    .map(error ->
                                            new Fault(
                                                    "/" + error.getField().replace('.', '/'),
                                                    "invalid-value",
                                                    String.valueOf(error.getDefaultMessage())))
                                    .toList())
                    .response();
        }
        Problem problem = StatusProblems.of(status);
        headers.forEach((name, values) -> problem.with(name, String.join(", ", values)));
        if (status.is5xxServerError()) {
            log.error("request failed", e);
        }
        return problem.response();
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        if (causeOf(StreamConstraintsException.class, e) != null) {
            return Problem.badRequest("malformed-json", "the body is nested too deep or too long");
        }
        DatabindException binding = causeOf(DatabindException.class, e);
        if (binding != null && !binding.getPath().isEmpty()) {
            return Problem.invalid(
                    pointer(binding.getPath()), "wrong-type", "the value cannot be read");
        }
        return Problem.badRequest("malformed-json", "the body is no JSON that can be read");
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/');
            pointer.append(
                    name == null
                            ? String.valueOf(step.getIndex())
                            : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static <T extends Throwable> @Nullable T causeOf(Class<T> type, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
