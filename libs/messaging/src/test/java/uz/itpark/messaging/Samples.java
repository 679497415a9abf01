package uz.itpark.messaging;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Period;
import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.contracts.company.CompanyStatus;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentEvent.Fact;
import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events whose JSON is approved, by the name of their file without its ending. */
final class Samples {

    private static final Instant T1 = Instant.parse("2024-01-15T06:30:00.125Z");
    private static final Instant T2 = Instant.parse("2024-02-01T05:00:00Z");
    private static final Instant T3 = Instant.parse("2024-06-30T12:45:10.5Z");
    private static final Instant T4 = Instant.parse("2025-03-03T09:15:00.001Z");

    private Samples() {}

    static Map<String, Event> all() {
        Map<String, Event> samples = new LinkedHashMap<>();
        companies(samples);
        centers(samples);
        employments(samples);
        return samples;
    }

    private static void companies(Map<String, Event> samples) {
        List<CompanyState.Decision> applied =
                List.of(decision(CompanyDecision.APPLY, "2024-01-15", null, T1));
        List<CompanyState.Decision> registered =
                and(applied, decision(CompanyDecision.REGISTER, "2024-02-01", "12-ORD", T2));
        List<CompanyState.Decision> revoked =
                and(registered, decision(CompanyDecision.REVOKE, "2024-07-01", "77-ORD", T3));
        List<Period> open = List.of(period("2024-02-01", null));
        List<Period> ended = List.of(period("2024-02-01", "2024-07-01"));
        samples.put(
                "uz.itpark.company.applied.v1",
                new CompanyEvent.Applied(
                        company(CompanyStatus.APPLIED, List.of(), applied, 1), T1));
        samples.put(
                "uz.itpark.company.applied.v1-again",
                new CompanyEvent.Applied(
                        company(
                                CompanyStatus.APPLIED,
                                ended,
                                and(
                                        revoked,
                                        decision(CompanyDecision.APPLY, "2025-03-03", null, T4)),
                                4),
                        T4));
        samples.put(
                "uz.itpark.company.registered.v1",
                new CompanyEvent.Registered(
                        company(CompanyStatus.REGISTERED, open, registered, 2), T2));
        samples.put(
                "uz.itpark.company.rejected.v1",
                new CompanyEvent.Rejected(
                        company(
                                CompanyStatus.REJECTED,
                                List.of(),
                                and(
                                        applied,
                                        decision(
                                                CompanyDecision.REJECT, "2024-02-01", "9-ORD", T2)),
                                2),
                        T2));
        samples.put(
                "uz.itpark.company.withdrawn.v1",
                new CompanyEvent.Withdrawn(
                        company(
                                CompanyStatus.WITHDRAWN,
                                List.of(),
                                and(
                                        applied,
                                        decision(CompanyDecision.WITHDRAW, "2024-02-01", null, T2)),
                                2),
                        T2));
        List<CompanyState.Decision> suspended =
                and(registered, decision(CompanyDecision.SUSPEND, "2024-06-01", "50-ORD", T3));
        samples.put(
                "uz.itpark.company.suspended.v1",
                new CompanyEvent.Suspended(
                        company(CompanyStatus.SUSPENDED, open, suspended, 3), T3));
        samples.put(
                "uz.itpark.company.resumed.v1",
                new CompanyEvent.Resumed(
                        company(
                                CompanyStatus.REGISTERED,
                                open,
                                and(
                                        suspended,
                                        decision(
                                                CompanyDecision.RESUME, "2025-03-01", "8-ORD", T4)),
                                4),
                        T4));
        samples.put(
                "uz.itpark.company.revoked.v1",
                new CompanyEvent.Revoked(company(CompanyStatus.REVOKED, ended, revoked, 3), T3));
        samples.put(
                "uz.itpark.company.reinstated.v1",
                new CompanyEvent.Reinstated(
                        company(
                                CompanyStatus.REGISTERED,
                                List.of(ended.getFirst(), period("2025-03-01", null)),
                                and(
                                        revoked,
                                        decision(
                                                CompanyDecision.REINSTATE,
                                                "2025-03-01",
                                                "8-ORD",
                                                T4)),
                                4),
                        T4));
        samples.put(
                "uz.itpark.company.amended.v1",
                new CompanyEvent.Amended(
                        new CompanyState(
                                "0190a1b2-0000-7000-8000-000000000001",
                                "301234567",
                                "Dasturchi \"Ўзбек\" MChJ",
                                "62.02.0",
                                "UZ-SA",
                                CompanyStatus.REGISTERED,
                                open,
                                registered,
                                and(
                                        List.of(profile()),
                                        new CompanyState.Profile(
                                                "Dasturchi \"Ўзбек\" MChJ",
                                                "62.02.0",
                                                "UZ-SA",
                                                T3)),
                                3),
                        T3));
    }

    private static CompanyState company(
            CompanyStatus status,
            List<Period> residency,
            List<CompanyState.Decision> decisions,
            long version) {
        return new CompanyState(
                "0190a1b2-0000-7000-8000-000000000001",
                "301234567",
                "Dasturchi MChJ",
                "62.01.0",
                "UZ-TK",
                status,
                residency,
                decisions,
                List.of(profile()),
                version);
    }

    private static CompanyState.Profile profile() {
        return new CompanyState.Profile("Dasturchi MChJ", "62.01.0", "UZ-TK", T1);
    }

    private static CompanyState.Decision decision(
            CompanyDecision decision, String effectiveOn, String orderNumber, Instant recordedAt) {
        return new CompanyState.Decision(
                decision, LocalDate.parse(effectiveOn), orderNumber, recordedAt);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static void centers(Map<String, Event> samples) {
        List<CenterState.Decision> planned =
                List.of(decision(CenterDecision.PLAN, "2024-01-15", null, T1));
        List<CenterState.Decision> opened =
                and(planned, decision(CenterDecision.OPEN, "2024-02-01", "12-ORD", T2));
        List<CenterState.Decision> suspended =
                and(opened, decision(CenterDecision.SUSPEND, "2024-06-01", "13-ORD", T3));
        List<CenterState.Decision> closed =
                and(opened, decision(CenterDecision.CLOSE, "2024-06-01", "14-ORD", T3));
        CenterState.Plan plan =
                new CenterState.Plan("UZ-FA", 120, 100, LocalDate.parse("2025-12-31"), T1);
        CenterState.Plan smaller = new CenterState.Plan("UZ-NG", 60, 50, null, T3);
        samples.put(
                "uz.itpark.center.planned.v1",
                new CenterEvent.Planned(
                        center(CenterStatus.PLANNED, planned, List.of(plan), 1), T1));
        samples.put(
                "uz.itpark.center.opened.v1",
                new CenterEvent.Opened(
                        center(CenterStatus.OPERATING, opened, List.of(plan), 2), T2));
        samples.put(
                "uz.itpark.center.cancelled.v1",
                new CenterEvent.Cancelled(
                        center(
                                CenterStatus.CANCELLED,
                                and(
                                        planned,
                                        decision(CenterDecision.CANCEL, "2024-02-01", null, T2)),
                                List.of(plan),
                                2),
                        T2));
        samples.put(
                "uz.itpark.center.suspended.v1",
                new CenterEvent.Suspended(
                        center(CenterStatus.SUSPENDED, suspended, List.of(plan), 3), T3));
        samples.put(
                "uz.itpark.center.resumed.v1",
                new CenterEvent.Resumed(
                        center(
                                CenterStatus.OPERATING,
                                and(
                                        suspended,
                                        decision(CenterDecision.RESUME, "2025-03-01", "1-ORD", T4)),
                                List.of(plan),
                                4),
                        T4));
        samples.put(
                "uz.itpark.center.closed.v1",
                new CenterEvent.Closed(center(CenterStatus.CLOSED, closed, List.of(plan), 3), T3));
        samples.put(
                "uz.itpark.center.reopened.v1",
                new CenterEvent.Reopened(
                        center(
                                CenterStatus.OPERATING,
                                and(
                                        closed,
                                        decision(CenterDecision.REOPEN, "2025-03-01", "1-ORD", T4)),
                                List.of(plan),
                                4),
                        T4));
        samples.put(
                "uz.itpark.center.amended.v1",
                new CenterEvent.Amended(
                        center(CenterStatus.OPERATING, opened, List.of(plan, smaller), 3), T3));
    }

    private static CenterState center(
            CenterStatus status,
            List<CenterState.Decision> decisions,
            List<CenterState.Plan> plans,
            long version) {
        CenterState.Plan held = plans.getLast();
        return new CenterState(
                "0190a1b2-0000-7000-8000-0000000000c1",
                "301234567",
                "Farg‘ona xizmat markazi",
                held.region(),
                status,
                held.seats(),
                held.plannedJobs(),
                held.plannedBy(),
                decisions,
                plans,
                version);
    }

    private static CenterState.Decision decision(
            CenterDecision decision, String effectiveOn, String orderNumber, Instant recordedAt) {
        return new CenterState.Decision(
                decision, LocalDate.parse(effectiveOn), orderNumber, recordedAt);
    }

    private static void employments(Map<String, Event> samples) {
        Spell hired =
                new Spell(
                        LocalDate.parse("2024-02-01"),
                        LocalDate.parse("2024-02-01"),
                        null,
                        Spell.Entry.HIRED,
                        null,
                        "UZ-TK",
                        null,
                        new BigDecimal("1"),
                        "2512",
                        T2,
                        null);
        Spell superseded = ended(hired, null, null, T3);
        Spell moved = ended(hired, "2024-06-01", Spell.Exit.MOVED, null);
        Spell atCenter =
                new Spell(
                        LocalDate.parse("2024-02-01"),
                        LocalDate.parse("2024-06-01"),
                        LocalDate.parse("2024-07-01"),
                        Spell.Entry.MOVED,
                        Spell.Exit.SEPARATED,
                        "UZ-FA",
                        "0190a1b2-0000-7000-8000-0000000000c1",
                        new BigDecimal("0.5"),
                        "2513",
                        T3,
                        null);
        samples.put(
                "uz.itpark.employment.reported.v1",
                new EmploymentEvent.Reported(
                        List.of(fact("hr-1", FactType.HIRED, "2024-02-01", null, null)),
                        employment(
                                List.of(hired),
                                1,
                                evidence("hr-1", FactType.HIRED, "2024-02-01", T2)),
                        T2));
        samples.put(
                "uz.itpark.employment.reported.v1-outside-residency",
                new EmploymentEvent.Reported(
                        List.of(fact("hr-1", FactType.HIRED, "2024-02-01", null, null)),
                        employment(
                                List.of(), 1, evidence("hr-1", FactType.HIRED, "2024-02-01", T2)),
                        T2));
        samples.put(
                "uz.itpark.employment.reported.v1-moved-and-separated",
                new EmploymentEvent.Reported(
                        List.of(
                                fact("hr-2", FactType.CHANGED, "2024-06-01", null, null),
                                fact("hr-3", FactType.TERMINATED, "2024-06-30", null, null),
                                fact("hr-4", FactType.REKEYED, "2024-06-01", null, null)),
                        employment(
                                List.of(superseded, moved, atCenter),
                                4,
                                evidence("hr-1", FactType.HIRED, "2024-02-01", T2),
                                evidence("hr-2", FactType.CHANGED, "2024-06-01", T3),
                                evidence("hr-3", FactType.TERMINATED, "2024-06-30", T3),
                                evidence("hr-4", FactType.REKEYED, "2024-06-01", T3)),
                        T3));
        samples.put(
                "uz.itpark.employment.reported.v1-corrected-and-annulled",
                new EmploymentEvent.Reported(
                        List.of(
                                fact("hr-5", FactType.TERMINATED, "2024-05-31", "hr-3", null),
                                fact("hr-6", FactType.ANNULLED, "2024-06-01", null, "hr-2")),
                        employment(
                                List.of(
                                        superseded,
                                        ended(hired, "2024-06-01", Spell.Exit.SEPARATED, null)),
                                6,
                                evidence("hr-1", FactType.HIRED, "2024-02-01", T2),
                                evidence("hr-2", FactType.CHANGED, "2024-06-01", T3)
                                        .supersededAt(T4),
                                evidence("hr-3", FactType.TERMINATED, "2024-06-30", T3)
                                        .supersededAt(T4),
                                new Evidence(
                                        "hr-5",
                                        FactType.TERMINATED,
                                        LocalDate.parse("2024-05-31"),
                                        "hr-3",
                                        null,
                                        T4,
                                        null),
                                new Evidence(
                                        "hr-6",
                                        FactType.ANNULLED,
                                        LocalDate.parse("2024-06-01"),
                                        null,
                                        "hr-2",
                                        T4,
                                        null)),
                        T4));
        samples.put(
                "uz.itpark.employment.redated.v1",
                new EmploymentEvent.Redated(
                        employment(
                                List.of(
                                        superseded,
                                        ended(hired, "2024-07-01", Spell.Exit.LEFT, null),
                                        new Spell(
                                                LocalDate.parse("2024-02-01"),
                                                LocalDate.parse("2025-03-01"),
                                                null,
                                                Spell.Entry.JOINED,
                                                null,
                                                "UZ-TK",
                                                null,
                                                new BigDecimal("0.25"),
                                                "2512",
                                                T4,
                                                null)),
                                7,
                                evidence("hr-1", FactType.HIRED, "2024-02-01", T2)),
                        T4));
    }

    private static EmploymentState employment(
            List<Spell> spells, long version, Evidence... evidence) {
        return new EmploymentState(
                "0190a1b2-0000-7000-8000-0000000000e1",
                "w-7f3a",
                "301234567",
                "E-100",
                LocalDate.parse("1990-12-05"),
                Gender.F,
                spells,
                version,
                List.of(evidence));
    }

    private static Evidence evidence(
            String eventId, FactType type, String effectiveOn, Instant recordedAt) {
        return new Evidence(
                eventId, type, LocalDate.parse(effectiveOn), null, null, recordedAt, null);
    }

    private static Spell ended(Spell spell, String to, Spell.Exit exit, Instant supersededAt) {
        return new Spell(
                spell.start(),
                spell.from(),
                to == null ? null : LocalDate.parse(to),
                spell.entry(),
                exit,
                spell.region(),
                spell.center(),
                spell.fte(),
                spell.occupation(),
                supersededAt == null ? T3 : spell.recordedAt(),
                supersededAt);
    }

    private static Fact fact(
            String id, FactType type, String effectiveOn, String corrects, String annuls) {
        return new Fact(id, type, LocalDate.parse(effectiveOn), corrects, annuls);
    }

    private static <T> List<T> and(List<T> before, T added) {
        return java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(added))
                .toList();
    }
}
