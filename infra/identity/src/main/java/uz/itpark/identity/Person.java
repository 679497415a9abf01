package uz.itpark.identity;

import java.util.List;

/**
 * Somebody who logs in.
 *
 * @param employers TINs of the companies the person acts for
 */
record Person(String name, String role, List<String> employers, String password) {

    private static final String SEPARATOR = "\t";
    private static final String NOBODY = "-";
    private static final int COLUMNS = 4;
    private static final int PASSWORD_BYTES = 15;

    static Person invented(String name, String role, List<String> employers) {
        return new Person(name, role, employers, SecretFiles.random(PASSWORD_BYTES));
    }

    /** A line of the file of people: name, role, employers, password, a tabulator between. */
    static Person of(String line) {
        String[] columns = line.strip().split(SEPARATOR, -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a person has " + COLUMNS + " columns");
        }
        List<String> employers =
                columns[2].equals(NOBODY) ? List.of() : List.of(columns[2].split(",", -1));
        return new Person(columns[0], columns[1], employers, columns[3]);
    }

    String line() {
        String of = employers.isEmpty() ? NOBODY : String.join(",", employers);
        return String.join(SEPARATOR, name, role, of, password);
    }
}
