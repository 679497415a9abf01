package uz.itpark.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items, 1 to 500, 50 unless told
 * @param cursor what the page before named as {@code next}: the id of its last item
 */
public record Paging(int limit, @Nullable String cursor) {

    /** From the query parameters {@code limit} and {@code cursor}. */
    public static Paging from(Fields query) {
        Integer limit = query.integer("limit", 1, 500);
        String cursor =
                query.text(
                        "cursor",
                        text -> text.matches("[A-Za-z0-9._-]{1,100}"),
                        "invalid-cursor",
                        "what a page gave as next");
        return new Paging(limit == null ? 50 : limit, cursor);
    }
}
