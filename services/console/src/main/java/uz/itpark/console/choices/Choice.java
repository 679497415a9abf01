package uz.itpark.console.choices;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param code as services name it
 * @param name as a reader knows it; null where it goes by the words for its code
 * @param possible whether anything is counted there under the other filters
 */
public record Choice(String code, @Nullable String name, boolean possible) {}
