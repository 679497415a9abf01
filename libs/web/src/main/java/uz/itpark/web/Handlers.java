package uz.itpark.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells filters which handler a request will reach. */
public final class Handlers {

    private final RequestMappingHandlerMapping mapping;

    Handlers(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The handler; null where the request will be refused or isn't a controller's. */
    public @Nullable HandlerMethod of(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? method
                    : null;
        } catch (Exception e) {
            // The dispatcher will meet the same and answer it.
            return null;
        }
    }
}
