package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;

/** What an HR system reports of a job. */
public sealed interface Report {

    record Hired(Worker worker, Position position) implements Report {}

    record Changed(PositionChange change) implements Report {}

    record Terminated(TerminationReason reason) implements Report {}

    /** The HR system renamed the employment: {@code previousReference} is its old name. */
    record Rekeyed(String previousReference) implements Report {}

    /** The event with the id {@code annuls} never happened. */
    record Annulled(String annuls) implements Report {}

    default FactType type() {
        return switch (this) {
            case Hired _ -> FactType.HIRED;
            case Changed _ -> FactType.CHANGED;
            case Terminated _ -> FactType.TERMINATED;
            case Rekeyed _ -> FactType.REKEYED;
            case Annulled _ -> FactType.ANNULLED;
        };
    }

    /** The center the report places the job at, or null. */
    default @Nullable String center() {
        return switch (this) {
            case Hired hired -> hired.position().center();
            case Changed changed -> changed.change().center();
            default -> null;
        };
    }
}
