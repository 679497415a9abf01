package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.upstream.Reporting.Target;
import uz.itpark.console.upstream.Reporting.Targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The park as it is now; nothing is known of it while its service is away.
 *
 * @param targets null while reporting is away or knows of none
 */
public record Now(
        LocalDate on,
        Amount headcount,
        Amount youth,
        Amount jobs,
        Amount residents,
        @Nullable Instant asKnownAt,
        @Nullable List<Target> targets) {

    static Now ask(Desk desk, LocalDate today) {
        var headcount = desk.figure("headcount", on(today));
        MultiValueMap<String, String> young = on(today);
        young.set("ageGroup", "youth");
        var youth = desk.figure("headcount", young);
        var jobs = desk.figure("jobs", on(today));
        var companies = desk.figure("companies", on(today));
        CompletableFuture<Outcome<Targets>> targets = desk.targets();
        Figure persons = headcount.join().value();
        Targets known = targets.join().value();
        return new Now(
                today,
                total(headcount),
                total(youth),
                total(jobs),
                total(companies),
                persons == null ? null : persons.asKnownAt(),
                known == null ? null : known.items());
    }

    public boolean isAway() {
        return asKnownAt == null;
    }

    /** How it stands with a target, as a key of words: it is under way, or its day has passed. */
    public String standing(Target target) {
        if (on.isAfter(target.goal().by())) {
            BigDecimal share = target.share();
            boolean met = share != null && share.compareTo(BigDecimal.ONE) >= 0;
            return met ? "target.met" : "target.missed";
        }
        return Boolean.TRUE.equals(target.onTrack()) ? "target.onTrack" : "target.behind";
    }

    private static MultiValueMap<String, String> on(LocalDate day) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        question.set("on", day.toString());
        return question;
    }

    private static Amount total(CompletableFuture<Outcome<Figure>> question) {
        Figure answer = question.join().value();
        return answer == null ? Amount.UNKNOWN : answer.only("value");
    }
}
