package uz.itpark.employment.submissions;

import uz.itpark.employment.intake.RawItem;

import java.util.Collection;
import java.util.Map;

/** Where the verdicts of one submission are put down, batch by batch. */
public interface Docket {

    /**
     * @param results in the order of the items
     * @param rejected the items of those that are rejected, by their place
     */
    void enter(Collection<ItemResult> results, Map<Long, RawItem> rejected);

    /** From here on come the items put off until the rest was in, in their order again. */
    void enterPutOff();

    /** Last of all: the receipt tells that everything before it is there. */
    Submission close(String sha256);
}
