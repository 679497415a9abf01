package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

/**
 * How finely cells are told apart. The whole park's know no company, so that a question about the
 * park reads a handful of documents however many companies there are.
 */
public sealed interface Scope {

    /** Region, gender and age group. */
    record Park() implements Scope {
        @Override
        public String path() {
            return "park";
        }

        @Override
        public String code(Cell cell) {
            return String.join(",", cell.region(), cell.gender(), cell.ageGroup());
        }

        @Override
        public Cell cell(String code) {
            String[] parts = code.split(",", -1);
            return new Cell("", null, parts[0], parts[1], parts[2]);
        }
    }

    /** Of one company: center, region, gender and age group. */
    record Company(String tin) implements Scope {
        @Override
        public String path() {
            return "company/" + tin;
        }

        @Override
        public String code(Cell cell) {
            return String.join(
                    ",",
                    cell.center() == null ? NO_CENTER : cell.center(),
                    cell.region(),
                    cell.gender(),
                    cell.ageGroup());
        }

        @Override
        public Cell cell(String code) {
            String[] parts = code.split(",", -1);
            return new Cell(tin, centerOf(parts[0]), parts[1], parts[2], parts[3]);
        }

        private static @Nullable String centerOf(String part) {
            return part.equals(NO_CENTER) ? null : part;
        }
    }

    String NO_CENTER = "-";

    /** Part of the ids of its documents. */
    String path();

    /** A cell's name within its documents. */
    String code(Cell cell);

    Cell cell(String code);
}
