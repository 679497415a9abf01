package uz.itpark.reporting.figures;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Gives handlers the {@link Parameters} they {@link Takes take}. */
@Component
class ParametersResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Clock clock;

    ParametersResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Takes.class);
    }

    @Override
    public Parameters resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Takes takes = Objects.requireNonNull(parameter.getParameterAnnotation(Takes.class));
        return new Parameters(
                Parameters.given(request.getParameterMap()),
                takes.value().parameters(),
                new ServletServerHttpRequest(request).getHeaders(),
                clock.instant());
    }
}
