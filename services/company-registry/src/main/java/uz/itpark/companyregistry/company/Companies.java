package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

import uz.itpark.access.Caller;
import uz.itpark.companyregistry.company.Change.Stamp;
import uz.itpark.companyregistry.residency.Outcome;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.messaging.outbox.OutboxRelay;
import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Problem;
import uz.itpark.web.idempotency.ChangeId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What can be done with companies. Each change is one write, and its event leaves after it. */
@Service
public class Companies {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final int TRIES = 20;

    private final CompanyStore store;
    private final CompanyEvents events;
    private final OutboxRelay relay;
    private final Clock clock;

    Companies(CompanyStore store, CompanyEvents events, OutboxRelay relay, Clock clock) {
        this.store = store;
        this.events = events;
        this.relay = relay;
        this.clock = clock;
    }

    /** Today where the park is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TASHKENT);
    }

    /**
     * Records an application, and with it the registration where there is one already.
     *
     * @throws Problem 409 {@code tin-taken}, 422 {@code effective-before-previous}
     */
    public Company apply(
            Application application, @Nullable Ruling registration, ChangeId changeId) {
        return retrying(() -> {
            Company held = store.byTin(application.tin());
            return held != null && held.recorded(changeId.value())
                    ? held
                    : write(applied(held, application, registration, changeId));
        });
    }

    /** What {@link #apply} would make of the record held; writes nothing. */
    public Company applied(
            @Nullable Company held,
            Application application,
            @Nullable Ruling registration,
            ChangeId changeId) {
        Stamp stamp = stamp(changeId);
        Company applied;
        if (held == null) {
            applied = Company.applied(application, today(), stamp);
        } else {
            taken(held, CompanyDecision.APPLY, today());
            applied = held.appliedAgain(application, today(), stamp);
        }
        // One event a write: two of the same version would look like duplicates.
        return registration == null
                ? events.decided(applied)
                : decided(applied, registration, stamp);
    }

    /**
     * Takes a decision.
     *
     * @throws Problem 409 {@code decision-not-allowed}, 422 {@code effective-before-previous}
     */
    Company decide(String id, Ruling ruling, ChangeId changeId) {
        return retrying(() -> {
            Company held = get(id);
            return held.recorded(changeId.value())
                    ? held
                    : write(decided(held, ruling, stamp(changeId)));
        });
    }

    /** What {@link #decide} would make of the record held; writes nothing. */
    Company tried(String id, Ruling ruling, ChangeId changeId) {
        return decided(get(id), ruling, stamp(changeId));
    }

    /**
     * Changes what a company says of itself.
     *
     * @throws Problem 428 and 412 as {@code If-Match} demands
     */
    Company amend(String id, @Nullable String ifMatch, Fields patch) {
        Company held = get(id);
        ETags.requireMatch(ifMatch, held.storedVersion());
        Details amended = held.details().patched(patch, today());
        patch.check();
        if (amended.equals(held.details())) {
            return held;
        }
        Stamp stamp = stamp(ChangeId.fresh());
        try {
            return write(events.amended(held.amended(amended, stamp), stamp.when()));
        } catch (OptimisticLockingFailureException e) {
            ETags.requireMatch(ifMatch, get(id).storedVersion());
            throw e;
        }
    }

    Company get(String id) {
        Company company = store.byId(id);
        if (company == null) {
            throw Problem.notFound("no company has this id");
        }
        return company;
    }

    Page<Company> find(CompanySearch search) {
        return Page.of(store.find(search), search.paging(), Company::id);
    }

    public List<Company> byTins(Collection<String> tins) {
        return store.byTins(tins);
    }

    private Company decided(Company company, Ruling ruling, Stamp stamp) {
        Outcome.Taken taken = taken(company, ruling.decision(), ruling.effectiveOn());
        return events.decided(company.decided(ruling, taken, stamp));
    }

    private static Outcome.Taken taken(Company company, CompanyDecision decision, LocalDate on) {
        return switch (company.decide(decision, on)) {
            case Outcome.Taken taken -> taken;
            case Outcome.NotAllowed(CompanyDecision refused, var status)
                    when refused == CompanyDecision.APPLY ->
                    throw Problem.conflict(
                            "tin-taken", "a company of this TIN is in the register: " + status);
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

    private Company write(Company company) {
        Company written = store.write(company);
        relay.wake(List.of(written.id()));
        return written;
    }

    private Stamp stamp(ChangeId changeId) {
        return new Stamp(
                changeId.value(),
                Caller.current().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whoever comes second reads what the first one wrote and decides anew. */
    private static Company retrying(Supplier<Company> change) {
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
