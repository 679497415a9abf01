package uz.itpark.companyregistry.residency;

import org.jspecify.annotations.Nullable;

import uz.itpark.companyregistry.residency.Standing.Applied;
import uz.itpark.companyregistry.residency.Standing.Outside;
import uz.itpark.companyregistry.residency.Standing.Registered;
import uz.itpark.companyregistry.residency.Standing.Revoked;
import uz.itpark.companyregistry.residency.Standing.Suspended;
import uz.itpark.contracts.Period;
import uz.itpark.contracts.company.CompanyDecision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides on residency and says on which days there was one. */
public final class Residency {

    private Residency() {}

    /** A decision and the day it takes effect; of an application, the day it was made. */
    public record Step(CompanyDecision decision, LocalDate effectiveOn) {}

    /** What may be decided of where a company stands. */
    public static Outcome decide(Standing standing, CompanyDecision decision, LocalDate on) {
        Standing next = next(standing, decision, on);
        if (next == null) {
            return new Outcome.NotAllowed(decision, standing.status());
        }
        LocalDate previous = standing.decidedOn();
        boolean dated = decision != CompanyDecision.APPLY;
        if (dated && previous != null && on.isBefore(previous)) {
            return new Outcome.TooEarly(previous);
        }
        return new Outcome.Taken(next);
    }

    private static @Nullable Standing next(
            Standing standing, CompanyDecision decision, LocalDate on) {
        return switch (decision) {
            case APPLY -> standing instanceof Outside outside ? outside.apply() : null;
            case REGISTER -> standing instanceof Applied applied ? applied.register(on) : null;
            case REJECT -> standing instanceof Applied applied ? applied.reject(on) : null;
            case WITHDRAW -> standing instanceof Applied applied ? applied.withdraw(on) : null;
            case SUSPEND -> standing instanceof Registered resident ? resident.suspend(on) : null;
            case RESUME -> standing instanceof Suspended suspended ? suspended.resume(on) : null;
            case REINSTATE -> standing instanceof Revoked revoked ? revoked.reinstate(on) : null;
            case REVOKE ->
                    switch (standing) {
                        case Registered resident -> resident.revoke(on);
                        case Suspended suspended -> suspended.revoke(on);
                        default -> null;
                    };
        };
    }

    /** Where the steps taken have led; the first of them is an application. */
    public static Standing after(List<Step> steps) {
        Standing standing = new Applied(null);
        for (Step step : steps.subList(1, steps.size())) {
            Standing next = next(standing, step.decision(), step.effectiveOn());
            if (next == null) {
                throw new IllegalStateException(step + " cannot follow " + standing);
            }
            standing = next;
        }
        return standing;
    }

    /**
     * From registration or reinstatement up to, not including, revocation. A residency revoked on
     * its first day had no day.
     */
    public static List<Period> periods(List<Step> steps) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = null;
        for (Step step : steps) {
            switch (step.decision()) {
                case REGISTER, REINSTATE -> from = step.effectiveOn();
                case REVOKE -> {
                    if (from != null && from.isBefore(step.effectiveOn())) {
                        periods.add(new Period(from, step.effectiveOn()));
                    }
                    from = null;
                }
                case APPLY, REJECT, WITHDRAW, SUSPEND, RESUME -> {}
            }
        }
        if (from != null) {
            periods.add(new Period(from, null));
        }
        return List.copyOf(periods);
    }
}
