package uz.itpark.console.choices;

/**
 * Something to choose.
 *
 * @param code as services name it
 * @param name as a reader knows it; the code where nobody tells
 * @param possible whether anything is counted there under the other filters
 */
public record Choice(String code, String name, boolean possible) {}
