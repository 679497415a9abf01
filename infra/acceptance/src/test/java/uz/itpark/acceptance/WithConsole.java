package uz.itpark.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A running park, and a browser at its console: a {@link Walk}. All tests have the same, which ends
 * with the run, so that they come last: no other test's park has it beside itself. Where there is
 * no browser they are left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(WithConsole.Walks.class)
@Tag("console")
@Order(Integer.MAX_VALUE - 1)
@interface WithConsole {

    final class Walks implements BeforeAllCallback, ParameterResolver {

        @Override
        public void beforeAll(ExtensionContext tests) {
            walk(tests);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Walk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return walk(test);
        }

        private static Walk walk(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Walks.class))
                    .computeIfAbsent(Walk.class, _ -> Walk.begin(), Walk.class);
        }
    }
}
