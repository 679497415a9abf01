package uz.itpark.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token makes of its holder; in the claim {@code roles} by its {@link #title}. */
public enum Role {
    /** The park's administration: everything. */
    PARK_ADMIN,
    /** Runs the centers of one company. */
    CENTER_OPERATOR,
    /** Reports the jobs of companies. */
    HR_FEED,
    /** Reads figures unsuppressed, and what stands behind them. */
    FIGURES_ANALYST,
    /** Another service of the product. */
    SERVICE;

    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> titled(String title) {
        return Arrays.stream(values()).filter(role -> role.title().equals(title)).findFirst();
    }
}
