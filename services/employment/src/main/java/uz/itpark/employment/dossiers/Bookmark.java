package uz.itpark.employment.dossiers;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a list was read: a dossier, and the last thing taken of it.
 *
 * @param entry of an employment its id, of anything else a hash in the same form
 */
public record Bookmark(String dossier, String entry) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{9}-[0-9a-f]{24})\\.([0-9]{9}-[0-9a-f]{24})");
    private static final Comparator<Bookmark> ORDER =
            Comparator.comparing(Bookmark::dossier).thenComparing(Bookmark::entry);

    /** From the text a page gave as {@code next}; empty where it is none. */
    public static Optional<Bookmark> parse(String cursor) {
        var form = FORM.matcher(cursor);
        return form.matches()
                ? Optional.of(new Bookmark(form.group(1), form.group(2)))
                : Optional.empty();
    }

    public boolean isAfter(Bookmark other) {
        return ORDER.compare(this, other) > 0;
    }

    /** The form in which it travels as a cursor. */
    public String cursor() {
        return dossier + "." + entry;
    }
}
