package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Reporting.Target;
import uz.itpark.console.upstream.Reporting.Targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The park as it is now; a number is null while its service is away.
 *
 * @param targets null while reporting is away or knows of none
 */
record Now(
        LocalDate on,
        @Nullable Long headcount,
        @Nullable Long youth,
        @Nullable Long jobs,
        @Nullable Long residents,
        @Nullable Instant asKnownAt,
        @Nullable List<Target> targets) {

    static Now ask(Desk desk, LocalDate today) {
        String on = today.toString();
        CompletableFuture<Outcome<Figure>> headcount = desk.figure("headcount", on, "ageGroup");
        CompletableFuture<Outcome<Figure>> jobs = desk.figure("jobs", on, "");
        CompletableFuture<Outcome<Figure>> companies = desk.figure("companies", on, "");
        CompletableFuture<Outcome<Targets>> targets = desk.targets();
        Figure persons = headcount.join().value();
        Targets known = targets.join().value();
        return new Now(
                today,
                persons == null ? null : persons.total("value"),
                persons == null ? null : youth(persons),
                total(jobs),
                total(companies),
                persons == null ? null : persons.asKnownAt(),
                known == null ? null : known.items());
    }

    public boolean isAway() {
        return headcount == null;
    }

    private static @Nullable Long total(CompletableFuture<Outcome<Figure>> question) {
        Figure answer = question.join().value();
        return answer == null ? null : answer.total("value");
    }

    private static long youth(Figure persons) {
        return persons.observations().stream()
                .filter(row -> Objects.equals(row.get("ageGroup"), "youth"))
                .mapToLong((Map<String, @Nullable Object> row) -> Figure.number(row, "value"))
                .sum();
    }
}
