package uz.itpark.employment.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.workers.Pinfl;

/**
 * One fault or warning of an item.
 *
 * @param code for programs
 * @param pointer JSON pointer into the item; of a CSV record, a slash and the column
 * @param detail what is wrong and what would mend it
 * @param given the value found there, personal numbers masked; null where there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemProblem(String code, String pointer, String detail, @Nullable String given) {

    private static final int LONGEST_SHOWN = 64;

    public static ItemProblem of(
            RawItem raw, String code, String pointer, String detail, @Nullable String given) {
        return new ItemProblem(
                code,
                raw instanceof RawItem.Row ? column(pointer) : pointer,
                detail,
                given == null ? null : shown(pointer, given));
    }

    /**
     * A record has no levels: the column is the last step. What lacks as a whole, lacks its first.
     */
    private static String column(String pointer) {
        return switch (pointer) {
            case "/position" -> "/occupation";
            case "/worker" -> "/pinfl";
            default -> pointer.substring(Math.max(0, pointer.lastIndexOf('/')));
        };
    }

    private static String shown(String pointer, String given) {
        String shown = pointer.endsWith("/pinfl") ? Pinfl.masked(given) : Pinfl.shown(given);
        if (shown.length() <= LONGEST_SHOWN) {
            return shown;
        }
        int end =
                Character.isHighSurrogate(shown.charAt(LONGEST_SHOWN - 1))
                        ? LONGEST_SHOWN - 1
                        : LONGEST_SHOWN;
        return shown.substring(0, end) + "…";
    }
}
