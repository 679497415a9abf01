package uz.itpark.companyregistry.residency;

import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyStatus;

import java.time.LocalDate;

/** What comes of a decision. */
public sealed interface Outcome {

    record Taken(Standing standing) implements Outcome {}

    /** This decision does not follow from that status. */
    record NotAllowed(CompanyDecision decision, CompanyStatus status) implements Outcome {}

    /** It would take effect before the decision that precedes it. */
    record TooEarly(LocalDate previous) implements Outcome {}
}
