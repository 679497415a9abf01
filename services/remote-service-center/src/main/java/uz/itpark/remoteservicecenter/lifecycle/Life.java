package uz.itpark.remoteservicecenter.lifecycle;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterStatus;

import java.time.LocalDate;

/** Where a center stands in its life. A state offers only the decisions that may be taken in it. */
public sealed interface Life {

    CenterStatus status();

    /** The day the last decision took effect; null before the first. */
    @Nullable LocalDate decidedOn();

    /** Not there yet. */
    record Planned() implements Life {
        Operating open(LocalDate on) {
            return new Operating(on);
        }

        Cancelled cancel(LocalDate on) {
            return new Cancelled(on);
        }

        @Override
        public CenterStatus status() {
            return CenterStatus.PLANNED;
        }

        @Override
        public @Nullable LocalDate decidedOn() {
            return null;
        }
    }

    /** At work. */
    record Operating(LocalDate decidedOn) implements Life {
        Suspended suspend(LocalDate on) {
            return new Suspended(on);
        }

        Closed close(LocalDate on) {
            return new Closed(on);
        }

        @Override
        public CenterStatus status() {
            return CenterStatus.OPERATING;
        }
    }

    /** At rest. */
    record Suspended(LocalDate decidedOn) implements Life {
        Operating resume(LocalDate on) {
            return new Operating(on);
        }

        Closed close(LocalDate on) {
            return new Closed(on);
        }

        @Override
        public CenterStatus status() {
            return CenterStatus.SUSPENDED;
        }
    }

    /** At an end that another beginning may follow. */
    record Closed(LocalDate decidedOn) implements Life {
        Operating reopen(LocalDate on) {
            return new Operating(on);
        }

        @Override
        public CenterStatus status() {
            return CenterStatus.CLOSED;
        }
    }

    /** Given up before it began. */
    record Cancelled(LocalDate decidedOn) implements Life {
        @Override
        public CenterStatus status() {
            return CenterStatus.CANCELLED;
        }
    }

    /** What may be decided of where a center stands. */
    default Outcome decide(CenterDecision decision, LocalDate on) {
        Life next = next(decision, on);
        if (next == null) {
            return new Outcome.NotAllowed(decision, status());
        }
        LocalDate previous = decidedOn();
        return previous != null && on.isBefore(previous)
                ? new Outcome.TooEarly(previous)
                : new Outcome.Taken(next);
    }

    private @Nullable Life next(CenterDecision decision, LocalDate on) {
        return switch (this) {
            case Planned planned when decision == CenterDecision.OPEN -> planned.open(on);
            case Planned planned when decision == CenterDecision.CANCEL -> planned.cancel(on);
            case Operating at when decision == CenterDecision.SUSPEND -> at.suspend(on);
            case Operating at when decision == CenterDecision.CLOSE -> at.close(on);
            case Suspended at when decision == CenterDecision.RESUME -> at.resume(on);
            case Suspended at when decision == CenterDecision.CLOSE -> at.close(on);
            case Closed closed when decision == CenterDecision.REOPEN -> closed.reopen(on);
            default -> null;
        };
    }

    /** The state of a center by its status and the day of its last decision. */
    static Life of(CenterStatus status, LocalDate decidedOn) {
        return switch (status) {
            case PLANNED -> new Planned();
            case OPERATING -> new Operating(decidedOn);
            case SUSPENDED -> new Suspended(decidedOn);
            case CLOSED -> new Closed(decidedOn);
            case CANCELLED -> new Cancelled(decidedOn);
        };
    }
}
