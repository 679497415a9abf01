package uz.itpark.employment.reconciliations;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One thing on which list and register do not agree.
 *
 * @param employment the reference it is about; of a re-key the new one
 * @param there what the list says, null if nothing
 * @param here what is held, null if nothing; of a re-key the job under its old reference
 * @param mend what to report if the list is right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        Kind kind,
        String employment,
        @Nullable ListedJob there,
        @Nullable HeldJob here,
        String mend) {

    enum Kind {
        /** Active here on that day, not on the list. */
        ONLY_HERE,
        /** On the list, not active here on that day. */
        ONLY_THERE,
        /** The same job with another first day. */
        DIFFERENT_START,
        /** The same job with another worker. */
        DIFFERENT_WORKER,
        /** Two references of one worker that look like one job which was renamed. */
        PROBABLE_REKEY
    }

    static Difference onlyHere(HeldJob here) {
        return new Difference(
                Kind.ONLY_HERE,
                here.employment(),
                null,
                here,
                "send TERMINATED with the last day worked, or ANNULLED if the job never was");
    }

    static Difference onlyThere(ListedJob there) {
        return new Difference(Kind.ONLY_THERE, there.employment(), there, null, "send HIRED");
    }

    /** The job is held under that very name, but not as active on that day or listed already. */
    static Difference onlyThere(ListedJob there, HeldJob here, LocalDate on) {
        String mend;
        if (here.activeOn(on)) {
            mend =
                    "the list names this job twice, the other time by another reference that it"
                            + " goes or went by";
        } else if (here.lastDay() == null || on.isBefore(here.start())) {
            mend = "here it begins later; send HIRED that corrects the hiring";
        } else if (here.lastDay().isBefore(there.start())) {
            mend = "here it ended before; a new job needs a reference of its own";
        } else {
            mend = "here it ended; annul or correct its TERMINATED";
        }
        return new Difference(Kind.ONLY_THERE, there.employment(), there, here, mend);
    }

    static Difference start(ListedJob there, HeldJob here) {
        return new Difference(
                Kind.DIFFERENT_START,
                there.employment(),
                there,
                here,
                "send HIRED with the right day that corrects the hiring");
    }

    static Difference worker(ListedJob there, HeldJob here) {
        return new Difference(
                Kind.DIFFERENT_WORKER,
                there.employment(),
                there,
                here,
                "send HIRED with the right worker that corrects the hiring");
    }

    /**
     * @param bothHeld whether the new reference has a hiring of its own here
     */
    static Difference rekey(ListedJob there, HeldJob old, boolean bothHeld) {
        StringBuilder mend = new StringBuilder();
        if (old.lastDay() != null) {
            mend.append("annul the TERMINATED of %s, ".formatted(old.employment()));
        }
        if (bothHeld) {
            mend.append("annul the HIRED of %s, ".formatted(there.employment()));
        }
        mend.append(
                "send REKEYED with employment %s and previousEmployment %s"
                        .formatted(there.employment(), old.employment()));
        return new Difference(Kind.PROBABLE_REKEY, there.employment(), there, old, mend.toString());
    }
}
