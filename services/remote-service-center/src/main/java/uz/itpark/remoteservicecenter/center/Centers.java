package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

import uz.itpark.access.Caller;
import uz.itpark.messaging.outbox.OutboxRelay;
import uz.itpark.messaging.outbox.OutboxRelays;
import uz.itpark.remoteservicecenter.employer.Employers;
import uz.itpark.remoteservicecenter.lifecycle.Life;
import uz.itpark.remoteservicecenter.lifecycle.Outcome;
import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Problem;
import uz.itpark.web.idempotency.ChangeId;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** What can be done with centers. Each change is one write, and its event leaves after it. */
@Service
class Centers {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final int TRIES = 20;

    private final CenterStore store;
    private final CenterEvents events;
    private final Employers employers;
    private final OutboxRelay relay;
    private final Clock clock;

    Centers(
            CenterStore store,
            CenterEvents events,
            Employers employers,
            OutboxRelay relay,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.employers = employers;
        this.relay = relay;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Publishing {
        @Bean
        OutboxRelay centersRelay(OutboxRelays relays) {
            return relays.forCollection("centers");
        }
    }

    /** Today where the park is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TASHKENT);
    }

    /**
     * Records a plan.
     *
     * @throws Problem 422 {@code unknown-employer}; 503 while the register cannot be asked
     */
    Center plan(String employer, Plan plan, ChangeId changeId) {
        return retrying(() -> {
            Center held = store.byId(changeId.value());
            if (held != null) {
                return held;
            }
            switch (employers.ask(employer)) {
                case KNOWN -> {}
                case UNKNOWN ->
                        throw Problem.unprocessable(
                                "unknown-employer",
                                "/employer",
                                "no company of this TIN is in the register");
                case UNDECIDED ->
                        throw Problem.unavailable(
                                "the register cannot be asked for this TIN", Duration.ofSeconds(5));
            }
            Center center = Center.planned(employer, plan, today(), stamp(changeId));
            return write(events.decided(center));
        });
    }

    /**
     * Takes a decision.
     *
     * @throws Problem 409 {@code decision-not-allowed}, 422 {@code effective-before-previous}
     */
    Center decide(String id, Ruling ruling, ChangeId changeId) {
        return retrying(() -> {
            Center held = get(id);
            if (held.recorded(changeId.value())) {
                return held;
            }
            Life next = taken(held.life().decide(ruling.decision(), ruling.effectiveOn()));
            return write(events.decided(held.decided(ruling, next, stamp(changeId))));
        });
    }

    private static Life taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(Life next) -> next;
            case Outcome.NotAllowed(var refused, var status) ->
                    throw Problem.conflict(
                            "decision-not-allowed", refused + " cannot follow on " + status);
            case Outcome.TooEarly(var previous) ->
                    throw Problem.unprocessable(
                            "effective-before-previous",
                            "/effectiveOn",
                            "the decision before took effect on " + previous);
        };
    }

    /**
     * Changes what is planned.
     *
     * @throws Problem 428 and 412 as {@code If-Match} demands
     */
    Center amend(String id, @Nullable String ifMatch, Fields patch) {
        Center held = get(id);
        ETags.requireMatch(ifMatch, held.storedVersion());
        Plan amended = held.plan().patched(patch);
        patch.check();
        if (amended.equals(held.plan())) {
            return held;
        }
        Center.Change.Stamp stamp = stamp(ChangeId.fresh());
        try {
            return write(events.amended(held.amended(amended, stamp), stamp.when()));
        } catch (OptimisticLockingFailureException e) {
            ETags.requireMatch(ifMatch, get(id).storedVersion());
            throw e;
        }
    }

    Center get(String id) {
        Center center = store.byId(id);
        if (center == null) {
            throw Problem.notFound("no center has this id");
        }
        return center;
    }

    Page<Center> find(CenterStore.Search search) {
        return Page.of(store.find(search), search.paging(), Center::id);
    }

    private Center write(Center center) {
        Center written = store.write(center);
        relay.wake(List.of(written.id()));
        return written;
    }

    private Center.Change.Stamp stamp(ChangeId changeId) {
        return new Center.Change.Stamp(
                changeId.value(),
                Caller.current().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whoever comes second reads what the first one wrote and decides anew. */
    private static Center retrying(Supplier<Center> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw new OptimisticLockingFailureException("too many changes at once", e);
                }
            }
        }
    }
}
