package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Movement;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One count: how many times a cell gained or lost on a day for one reason.
 *
 * @param document id of the document that holds it: figure, scope and year, as {@code
 *     jobs/park/2021} and {@code headcount/company/301234567/2021}
 * @param path of the field: cell, measure and day, joined by dots
 */
public record EntryKey(String document, String path) {

    /** Between a cell that loses and the one that gains, in the measure of a move. */
    static final String MOVED = "moved>";

    private static final char BETWEEN = '|';

    /** Where a movement is counted: for the park as a whole and for the company. */
    public static List<EntryKey> of(Movement movement) {
        Cell some = Objects.requireNonNullElse(movement.to(), movement.from());
        List<EntryKey> keys = new ArrayList<>();
        if (movement.kind() == Movement.Kind.PERSON) {
            persons(movement.from(), "lost", movement, keys);
            persons(movement.to(), "gained", movement, keys);
            return keys;
        }
        Scope company = new Scope.Company(Objects.requireNonNull(some).company());
        for (Scope scope : List.of(new Scope.Park(), company)) {
            String from = movement.from() == null ? null : scope.code(movement.from());
            String to = movement.to() == null ? null : scope.code(movement.to());
            if (from != null && to != null) {
                if (!from.equals(to)) {
                    keys.add(key(Figure.JOBS, scope, from, MOVED + to, movement));
                }
            } else {
                String cell = Objects.requireNonNull(to == null ? from : to);
                String measure = movement.kind().name().toLowerCase(java.util.Locale.ROOT);
                keys.add(key(Figure.JOBS, scope, cell, measure, movement));
            }
        }
        return keys;
    }

    private static void persons(
            @Nullable Cell cell, String measure, Movement movement, List<EntryKey> keys) {
        if (cell != null) {
            for (Scope scope : List.of(new Scope.Park(), new Scope.Company(cell.company()))) {
                keys.add(key(Figure.HEADCOUNT, scope, scope.code(cell), measure, movement));
            }
        }
    }

    private static EntryKey key(
            Figure figure, Scope scope, String cell, String measure, Movement movement) {
        LocalDate day = movement.day();
        return new EntryKey(
                document(figure, scope, day.getYear()),
                "%s.%s.d%02d%02d"
                        .formatted(cell, measure, day.getMonthValue(), day.getDayOfMonth()));
    }

    static String document(Figure figure, Scope scope, int year) {
        return figure.code() + "/" + scope.path() + "/" + year;
    }

    /** The day a field of a document is about. */
    static LocalDate day(int year, String field) {
        return LocalDate.of(
                year,
                Month.of(Integer.parseInt(field.substring(1, 3))),
                Integer.parseInt(field.substring(3, 5)));
    }

    public String text() {
        return document + BETWEEN + path;
    }

    public static EntryKey parse(String text) {
        int end = text.indexOf(BETWEEN);
        return new EntryKey(text.substring(0, end), text.substring(end + 1));
    }
}
