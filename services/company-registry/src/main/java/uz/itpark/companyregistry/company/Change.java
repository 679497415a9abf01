package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One entry of a company's history.
 *
 * @param id of the request's change, by which its retry finds it
 * @param what the decision taken, or {@code AMEND}
 */
record Change(String id, String what, String who, Instant when, List<Difference> differences) {

    /** A field before and after. */
    record Difference(String field, @Nullable String before, @Nullable String after) {}

    /** Who made a change, and when. */
    record Stamp(String changeId, String who, Instant when) {}

    static Change of(String what, Stamp stamp, @Nullable Company before, Company after) {
        List<Difference> differences =
                Stream.of(
                                status(before, after),
                                field("effectiveOn", lastDecision(before), lastDecision(after)),
                                field("name", before, after, Details::name),
                                field("activity", before, after, Details::activity),
                                field("region", before, after, Details::region),
                                field("address", before, after, Details::address),
                                field("director", before, after, Details::director),
                                field("email", before, after, Details::email),
                                field("foundedOn", before, after, Details::foundedOn))
                        .filter(d -> !Objects.equals(d.before(), d.after()))
                        .toList();
        return new Change(stamp.changeId(), what, stamp.who(), stamp.when(), differences);
    }

    private static Difference status(@Nullable Company before, Company after) {
        return field("status", before == null ? null : before.status(), after.status());
    }

    private static @Nullable LocalDate lastDecision(@Nullable Company company) {
        return company == null ? null : company.decisions().getLast().effectiveOn();
    }

    private static Difference field(
            String name, @Nullable Company before, Company after, DetailsField field) {
        return field(
                name,
                before == null ? null : field.of(before.details()),
                field.of(after.details()));
    }

    private static Difference field(String name, @Nullable Object before, @Nullable Object after) {
        return new Difference(
                name,
                before == null ? null : before.toString(),
                after == null ? null : after.toString());
    }

    private interface DetailsField {
        @Nullable Object of(Details details);
    }
}
