package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.remoteservicecenter.lifecycle.Life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A center's record, with its history and with its events until they are published: all that a
 * change writes is written at once.
 *
 * @param version null until it is stored
 * @param employer TIN of the company that runs it
 */
@Document("centers")
record Center(
        @Id String id,
        @Version @Nullable Long version,
        String employer,
        Plan plan,
        CenterStatus status,
        List<Decision> decisions,
        List<PlanAt> plans,
        List<Change> changes,
        @Nullable Outbox outbox) {

    record Decision(
            CenterDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            @Nullable String reason,
            Instant recordedAt) {}

    /** What was planned from an instant on. */
    record PlanAt(Plan plan, Instant recordedAt) {}

    /**
     * @param id of the request's change, by which its retry finds it
     * @param what the decision taken, or {@code AMEND}
     */
    record Change(String id, String what, String who, Instant when, List<Difference> differences) {

        /** Who made a change, and when. */
        record Stamp(String id, String who, Instant when) {}
    }

    record Difference(String field, @Nullable String before, @Nullable String after) {}

    static Center planned(String employer, Plan plan, LocalDate today, Change.Stamp stamp) {
        Center center =
                new Center(
                        stamp.id(),
                        null,
                        employer,
                        plan,
                        CenterStatus.PLANNED,
                        List.of(new Decision(CenterDecision.PLAN, today, null, null, stamp.when())),
                        List.of(new PlanAt(plan, stamp.when())),
                        List.of(),
                        null);
        return center.noting(CenterDecision.PLAN.name(), stamp, Map.of());
    }

    Life life() {
        return Life.of(status, decisions.getLast().effectiveOn());
    }

    Center decided(Ruling ruling, Life next, Change.Stamp stamp) {
        Decision decision =
                new Decision(
                        ruling.decision(),
                        ruling.effectiveOn(),
                        ruling.orderNumber(),
                        ruling.reason(),
                        stamp.when());
        return new Center(
                        id,
                        version,
                        employer,
                        plan,
                        next.status(),
                        append(decisions, decision),
                        plans,
                        changes,
                        outbox)
                .noting(ruling.decision().name(), stamp, fields());
    }

    Center amended(Plan other, Change.Stamp stamp) {
        return new Center(
                        id,
                        version,
                        employer,
                        other,
                        status,
                        decisions,
                        append(plans, new PlanAt(other, stamp.when())),
                        changes,
                        outbox)
                .noting("AMEND", stamp, fields());
    }

    Center with(Outbox added) {
        return new Center(id, version, employer, plan, status, decisions, plans, changes, added);
    }

    /** Whether the change of that id was made already. */
    boolean recorded(String changeId) {
        return changes.stream().anyMatch(change -> change.id().equals(changeId));
    }

    /** What the next write will make of the version. */
    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    long storedVersion() {
        return version == null ? 0 : version;
    }

    private Center noting(String what, Change.Stamp stamp, Map<String, @Nullable String> before) {
        List<Difference> differences =
                fields().entrySet().stream()
                        .map(field ->
                                new Difference(
                                        field.getKey(),
                                        before.get(field.getKey()),
                                        field.getValue()))
                        .filter(d -> !Objects.equals(d.before(), d.after()))
                        .toList();
        Change change = new Change(stamp.id(), what, stamp.who(), stamp.when(), differences);
        return new Center(
                id,
                version,
                employer,
                plan,
                status,
                decisions,
                plans,
                append(changes, change),
                outbox);
    }

    private Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(plan.fields());
        fields.put("status", status.name());
        fields.put("effectiveOn", decisions.getLast().effectiveOn().toString());
        return fields;
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
