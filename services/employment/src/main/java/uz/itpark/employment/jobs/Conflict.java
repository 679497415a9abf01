package uz.itpark.employment.jobs;

import java.util.SortedSet;

/** Events that cannot all be true. Two conflicts are the same if they name the same events. */
record Conflict(Kind kind, SortedSet<String> events) {

    enum Kind {
        EMPLOYMENT_EXISTS("employment-exists", "the employment has another hiring that stands"),
        ENDS_BEFORE_START("ends-before-start", "the last day worked lies before the first"),
        CONFLICTING_CHANGE(
                "conflicting-change",
                "another event says otherwise for the same job and date; name it in `corrects`"),
        ALREADY_CORRECTED(
                "already-corrected", "another event corrects it already; correct the newest"),
        OTHER_TYPE("malformed", "an event is corrected by one of its own type");

        final String code;
        final String detail;

        Kind(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }
    }
}
