package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import uz.itpark.companyregistry.company.Change.Stamp;
import uz.itpark.companyregistry.residency.Outcome;
import uz.itpark.companyregistry.residency.Residency;
import uz.itpark.companyregistry.residency.Standing;
import uz.itpark.contracts.Period;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyStatus;
import uz.itpark.messaging.outbox.Outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one record of a TIN, with its history and with its events until they are published: all that
 * a change writes is written at once.
 *
 * @param version null until it is stored
 * @param status what {@link #standing()} says, held for the search
 * @param searchName the name as {@link NameFold} leaves it
 */
@Document("companies")
public record Company(
        @Id String id,
        @Version @Nullable Long version,
        String tin,
        Details details,
        String searchName,
        CompanyStatus status,
        List<Decision> decisions,
        List<Profile> profiles,
        List<Change> changes,
        @Nullable Outbox outbox) {

    record Decision(
            CompanyDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            @Nullable String reason,
            Instant recordedAt) {}

    record Profile(String name, String activity, String region, Instant recordedAt) {}

    /** A first application. */
    static Company applied(Application application, LocalDate today, Stamp stamp) {
        Details details = application.details();
        Company company =
                new Company(
                        stamp.changeId(),
                        null,
                        application.tin(),
                        details,
                        NameFold.fold(details.name()),
                        CompanyStatus.APPLIED,
                        List.of(application(today, stamp)),
                        List.of(profile(details, stamp)),
                        List.of(),
                        null);
        return company.noting(CompanyDecision.APPLY.name(), stamp, null);
    }

    /** The same company applies again, with what it says of itself now. */
    Company appliedAgain(Application application, LocalDate today, Stamp stamp) {
        return with(application.details(), stamp)
                .with(application(today, stamp), CompanyStatus.APPLIED)
                .noting(CompanyDecision.APPLY.name(), stamp, this);
    }

    Outcome decide(CompanyDecision decision, LocalDate on) {
        return Residency.decide(standing(), decision, on);
    }

    Company decided(Ruling ruling, Outcome.Taken outcome, Stamp stamp) {
        Decision decision =
                new Decision(
                        ruling.decision(),
                        ruling.effectiveOn(),
                        ruling.orderNumber(),
                        ruling.reason(),
                        stamp.when());
        return with(decision, outcome.standing().status())
                .noting(ruling.decision().name(), stamp, this);
    }

    Company amended(Details amended, Stamp stamp) {
        return with(amended, stamp).noting("AMEND", stamp, this);
    }

    public Standing standing() {
        return Residency.after(steps());
    }

    /** The periods in which the company is a resident. */
    List<Period> residency() {
        return Residency.periods(steps());
    }

    /** Whether the change of that id was made already. */
    public boolean recorded(String changeId) {
        return changes.stream().anyMatch(change -> change.id().equals(changeId));
    }

    /** What the next write will make of the version. */
    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    long storedVersion() {
        return version == null ? 0 : version;
    }

    Company with(Outbox added) {
        return new Company(
                id, version, tin, details, searchName, status, decisions, profiles, changes, added);
    }

    private List<Residency.Step> steps() {
        return decisions.stream()
                .map(decision -> new Residency.Step(decision.decision(), decision.effectiveOn()))
                .toList();
    }

    private Company with(Details other, Stamp stamp) {
        return new Company(
                id,
                version,
                tin,
                other,
                NameFold.fold(other.name()),
                status,
                decisions,
                details.sameProfile(other) ? profiles : append(profiles, profile(other, stamp)),
                changes,
                outbox);
    }

    private Company with(Decision decision, CompanyStatus next) {
        return new Company(
                id,
                version,
                tin,
                details,
                searchName,
                next,
                append(decisions, decision),
                profiles,
                changes,
                outbox);
    }

    private Company noting(String what, Stamp stamp, @Nullable Company before) {
        return new Company(
                id,
                version,
                tin,
                details,
                searchName,
                status,
                decisions,
                profiles,
                append(changes, Change.of(what, stamp, before, this)),
                outbox);
    }

    private static Decision application(LocalDate today, Stamp stamp) {
        return new Decision(CompanyDecision.APPLY, today, null, null, stamp.when());
    }

    private static Profile profile(Details details, Stamp stamp) {
        return new Profile(details.name(), details.activity(), details.region(), stamp.when());
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
