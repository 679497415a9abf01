package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Stands for a value that is not told. */
enum Suppressed {
    VALUE;

    /** The values as they are answered: null where one is not told. */
    static List<@Nullable Object> nulled(Collection<? extends @Nullable Object> values) {
        List<@Nullable Object> nulled = new ArrayList<>(values);
        nulled.replaceAll(value -> value == VALUE ? null : value);
        return nulled;
    }
}
