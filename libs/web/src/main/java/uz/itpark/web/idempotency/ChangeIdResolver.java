package uz.itpark.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the change id of its request: the claimed one, or a fresh one without a key. */
final class ChangeIdResolver implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = ChangeId.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ChangeId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object claimed = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return claimed == null ? ChangeId.fresh() : claimed;
    }
}
