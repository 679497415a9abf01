package uz.itpark.employment.employers;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import uz.itpark.contracts.Period;
import uz.itpark.employment.jobs.Residency;

import java.util.List;

/**
 * A company as this service knows it.
 *
 * @param residency periods as {@code from/to}, dates as text
 * @param version of the register's record; {@link Residency#ASKED} where the register was asked
 */
@Document("employers")
record Employer(@Id String tin, List<Span> residency, long version) {

    record Span(String from, @org.jspecify.annotations.Nullable String to) {

        static Span of(Period period) {
            return new Span(
                    period.from().toString(), period.to() == null ? null : period.to().toString());
        }

        Period period() {
            return new Period(
                    java.time.LocalDate.parse(from),
                    to == null ? null : java.time.LocalDate.parse(to));
        }
    }

    static Employer of(String tin, List<Period> residency, long version) {
        return new Employer(tin, residency.stream().map(Span::of).toList(), version);
    }

    static Employer of(org.bson.Document document) {
        List<Span> residency =
                document.getList("residency", org.bson.Document.class, List.of()).stream()
                        .map(span -> new Span(span.getString("from"), span.getString("to")))
                        .toList();
        return new Employer(
                document.getString("_id"),
                residency,
                document.get("version", Number.class).longValue());
    }

    Residency asResidency() {
        return new Residency(residency.stream().map(Span::period).toList(), version);
    }
}
