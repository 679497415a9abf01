package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next cursor of the part after it; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
