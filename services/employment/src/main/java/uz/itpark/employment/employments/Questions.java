package uz.itpark.employment.employments;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.dossiers.Bookmark;
import uz.itpark.web.Fields;
import uz.itpark.web.Paging;

import java.util.regex.Pattern;

/** What questions about employments have in common. */
final class Questions {

    private static final Pattern TIN = Pattern.compile("[0-9]{9}");
    private static final Pattern WORKER = Pattern.compile("w[0-9]{1,9}-[0-9a-f]{32}");

    private Questions() {}

    static @Nullable String employer(Fields query) {
        return query.text("employer", TIN.asMatchPredicate(), "malformed", "a TIN of nine digits");
    }

    static String requiredEmployer(Fields query) {
        return query.requiredText(
                "employer", TIN.asMatchPredicate(), "malformed", "a TIN of nine digits");
    }

    /** Whoever puts a personal number here learns where it belongs, and does not see it again. */
    static @Nullable String worker(Fields query) {
        return query.text(
                "worker",
                WORKER.asMatchPredicate(),
                "malformed",
                "a workerId as /v1/worker-lookups tells it; a personal number belongs in no URL");
    }

    static @Nullable Bookmark bookmark(Paging paging, Fields query) {
        if (paging.cursor() == null) {
            return null;
        }
        Bookmark bookmark = Bookmark.parse(paging.cursor()).orElse(null);
        if (bookmark == null) {
            query.fault("cursor", "invalid-cursor", "cursor must be what a page gave as next");
        }
        return bookmark;
    }
}
