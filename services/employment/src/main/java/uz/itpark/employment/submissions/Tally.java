package uz.itpark.employment.submissions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts verdicts as they are given, and keeps the first of the rejected. */
final class Tally {

    private long accepted;
    private long duplicate;
    private long waiting;
    private long rejected;
    private final List<ItemResult> shown = new ArrayList<>();

    void add(ItemResult result) {
        switch (result.status()) {
            case ACCEPTED -> accepted++;
            case DUPLICATE -> duplicate++;
            case WAITING -> waiting++;
            case REJECTED -> {
                rejected++;
                shown.add(result);
                if (shown.size() > 2 * Submission.SHOWN) {
                    cut();
                }
            }
        }
    }

    private void cut() {
        shown.sort(Comparator.comparingLong(ItemResult::item));
        while (shown.size() > Submission.SHOWN) {
            shown.removeLast();
        }
    }

    Submission.Counts counts() {
        return new Submission.Counts(
                accepted + duplicate + waiting + rejected, accepted, duplicate, waiting, rejected);
    }

    List<ItemResult> rejected() {
        cut();
        return List.copyOf(shown);
    }
}
