package uz.itpark.companyregistry.residency;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.company.CompanyStatus;

import java.time.LocalDate;

/**
 * Where a company stands. A state offers only the decisions that may be taken in it.
 *
 * <p>An application is no decision of the park's, so the day it was made bounds no later date: a
 * registration may be recorded years after it took effect.
 */
public sealed interface Standing {

    CompanyStatus status();

    /** The day the last decision took effect; null before the first. */
    @Nullable LocalDate decidedOn();

    /** An application that is open. */
    record Applied(@Nullable LocalDate decidedOn) implements Standing {
        Registered register(LocalDate on) {
            return new Registered(on);
        }

        Rejected reject(LocalDate on) {
            return new Rejected(on);
        }

        Withdrawn withdraw(LocalDate on) {
            return new Withdrawn(on);
        }

        @Override
        public CompanyStatus status() {
            return CompanyStatus.APPLIED;
        }
    }

    /** A resident. */
    record Registered(LocalDate decidedOn) implements Standing {
        Suspended suspend(LocalDate on) {
            return new Suspended(on);
        }

        Revoked revoke(LocalDate on) {
            return new Revoked(on);
        }

        @Override
        public CompanyStatus status() {
            return CompanyStatus.REGISTERED;
        }
    }

    /** A resident whose rights rest. */
    record Suspended(LocalDate decidedOn) implements Standing {
        Registered resume(LocalDate on) {
            return new Registered(on);
        }

        Revoked revoke(LocalDate on) {
            return new Revoked(on);
        }

        @Override
        public CompanyStatus status() {
            return CompanyStatus.SUSPENDED;
        }
    }

    /** What may apply again. */
    sealed interface Outside extends Standing {
        default Applied apply() {
            return new Applied(decidedOn());
        }
    }

    /** A resident no longer. */
    record Revoked(LocalDate decidedOn) implements Outside {
        Registered reinstate(LocalDate on) {
            return new Registered(on);
        }

        @Override
        public CompanyStatus status() {
            return CompanyStatus.REVOKED;
        }
    }

    /** Refused. */
    record Rejected(LocalDate decidedOn) implements Outside {
        @Override
        public CompanyStatus status() {
            return CompanyStatus.REJECTED;
        }
    }

    /** Given up by the company. */
    record Withdrawn(LocalDate decidedOn) implements Outside {
        @Override
        public CompanyStatus status() {
            return CompanyStatus.WITHDRAWN;
        }
    }
}
