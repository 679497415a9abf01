package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What figures are broken down and filtered by; the names are those of the parameters. */
public enum Dimension {
    region(Cell::region),
    company(Cell::company),
    center(Cell::center),
    gender(Cell::gender),
    ageGroup(Cell::ageGroup);

    private final Function<Cell, @Nullable String> property;

    Dimension(Function<Cell, @Nullable String> property) {
        this.property = property;
    }

    static Optional<Dimension> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public @Nullable String of(Cell cell) {
        return property.apply(cell);
    }

    /** Whether the park's cells know it, or only those of companies. */
    boolean isOfCompanies() {
        return this == company || this == center;
    }
}
