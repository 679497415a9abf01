package uz.itpark.reporting.registers;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.contracts.company.CompanyStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Companies and centers as they were known at an instant; empty for one that was not known. */
final class AsKnown {

    private AsKnown() {}

    static Optional<CompanyState> at(Instant instant, CompanyState newest) {
        var decisions = until(instant, newest.decisions(), CompanyState.Decision::recordedAt);
        var profiles = until(instant, newest.profiles(), CompanyState.Profile::recordedAt);
        if (decisions.isEmpty() || profiles.isEmpty()) {
            return Optional.empty();
        }
        CompanyState.Profile profile = profiles.getLast();
        return Optional.of(
                new CompanyState(
                        newest.id(),
                        newest.tin(),
                        profile.name(),
                        profile.activity(),
                        profile.region(),
                        status(decisions.getLast().decision()),
                        residency(decisions),
                        decisions,
                        profiles,
                        newest.version()));
    }

    static Optional<CenterState> at(Instant instant, CenterState newest) {
        var decisions = until(instant, newest.decisions(), CenterState.Decision::recordedAt);
        var plans = until(instant, newest.plans(), CenterState.Plan::recordedAt);
        if (decisions.isEmpty() || plans.isEmpty()) {
            return Optional.empty();
        }
        CenterState.Plan plan = plans.getLast();
        return Optional.of(
                new CenterState(
                        newest.id(),
                        newest.employer(),
                        newest.name(),
                        plan.region(),
                        status(decisions.getLast().decision()),
                        plan.seats(),
                        plan.plannedJobs(),
                        plan.plannedBy(),
                        decisions,
                        plans,
                        newest.version()));
    }

    private static <T> List<T> until(
            Instant instant, List<T> all, Function<T, Instant> recordedAt) {
        return all.stream().filter(one -> !recordedAt.apply(one).isAfter(instant)).toList();
    }

    /** From registration or reinstatement up to, not including, revocation; none empty. */
    private static List<Period> residency(List<CompanyState.Decision> decisions) {
        List<Period> periods = new ArrayList<>();
        @Nullable LocalDate from = null;
        for (CompanyState.Decision decision : decisions) {
            switch (decision.decision()) {
                case REGISTER, REINSTATE -> from = decision.effectiveOn();
                case REVOKE -> {
                    if (from != null && from.isBefore(decision.effectiveOn())) {
                        periods.add(new Period(from, decision.effectiveOn()));
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

    private static CompanyStatus status(CompanyDecision last) {
        return switch (last) {
            case APPLY -> CompanyStatus.APPLIED;
            case REGISTER, RESUME, REINSTATE -> CompanyStatus.REGISTERED;
            case REJECT -> CompanyStatus.REJECTED;
            case WITHDRAW -> CompanyStatus.WITHDRAWN;
            case SUSPEND -> CompanyStatus.SUSPENDED;
            case REVOKE -> CompanyStatus.REVOKED;
        };
    }

    private static CenterStatus status(CenterDecision last) {
        return switch (last) {
            case PLAN -> CenterStatus.PLANNED;
            case OPEN, RESUME, REOPEN -> CenterStatus.OPERATING;
            case CANCEL -> CenterStatus.CANCELLED;
            case SUSPEND -> CenterStatus.SUSPENDED;
            case CLOSE -> CenterStatus.CLOSED;
        };
    }
}
