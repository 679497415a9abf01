package uz.itpark.remoteservicecenter.lifecycle;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterStatus;

import java.time.LocalDate;

/** What comes of a decision. */
public sealed interface Outcome {

    record Taken(Life life) implements Outcome {}

    /** This decision does not follow from that status. */
    record NotAllowed(CenterDecision decision, CenterStatus status) implements Outcome {}

    /** It would take effect before the decision that precedes it. */
    record TooEarly(LocalDate previous) implements Outcome {}
}
