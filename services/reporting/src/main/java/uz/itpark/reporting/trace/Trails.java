package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.figures.Dimension;
import uz.itpark.reporting.figures.Period;
import uz.itpark.reporting.figures.Question;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.qwi.Measure;
import uz.itpark.reporting.qwi.Quarter;
import uz.itpark.reporting.qwi.Workforce;
import uz.itpark.reporting.roster.Roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Follows observations to the employments behind them. */
@Service
class Trails {

    private static final String EMPLOYMENTS = "employments";

    private final Roster roster;
    private final Clock clock;

    Trails(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Part of a trail.
     *
     * @param after the last key before it, or null for the beginning
     */
    record Section(int limit, @Nullable String after) {}

    Trail stock(Figure figure, Question question, Section section) {
        Group group = group(question, _ -> "");
        var day = period(question).to();
        boolean persons = figure == Figure.HEADCOUNT;
        Finder finder = persons ? Stocks.headcount(day, group) : Stocks.jobs(day, group);
        return trail(
                figure.code(),
                persons ? "persons" : EMPLOYMENTS,
                question,
                "value",
                // Which job of a person is the primary one is decided among all, asked for or not.
                listing(persons ? _ -> true : group.companies(), finder, section),
                section);
    }

    Trail jobFlows(Question question, String measure, Section section) {
        Group group = group(question, _ -> "");
        Period days = period(question);
        Finder finder =
                switch (measure) {
                    case "opening" -> Stocks.jobs(days.from().minusDays(1), group);
                    case "closing" -> Stocks.jobs(days.to(), group);
                    default -> changes(Change.Kind.valueOf(measure), days, group);
                };
        return trail(
                "job-flows",
                EMPLOYMENTS,
                question,
                measure,
                listing(group.companies(), finder, section),
                section);
    }

    private static Finder changes(Change.Kind kind, Period days, Group group) {
        return (jobs, found) ->
                jobs.stream()
                        .flatMap(job -> Change.of(job, group).stream())
                        .filter(change -> change.kind() == kind)
                        .filter(change -> change.within(days.from(), days.to()))
                        .forEach(change -> found.accept(change.found()));
    }

    Trail jobCreation(Question question, Dimension unit, String measure, Section section) {
        Period days = period(question);
        Gains gains =
                new Gains(
                        group(question, unit::of),
                        days.from(),
                        days.to(),
                        Gains.Measure.valueOf(measure));
        return trail(
                "job-creation",
                EMPLOYMENTS,
                question,
                measure,
                gains.listing(roster, section.after(), section.limit() + 1),
                section);
    }

    Trail qwi(Question question, Dimension unit, String measure, Section section) {
        Group group = group(question, unit::of);
        var asked =
                new Workforce.Question(
                        Quarter.holding(period(question).from()),
                        1,
                        group.knownAt(),
                        group.companies(),
                        unit::of,
                        question::groupOf);
        boolean center = unit == Dimension.center;
        Listing listing =
                QuarterGains.isOne(measure)
                        ? QuarterGains.of(group, asked, measure)
                                .listing(roster, center, section.after(), section.limit() + 1)
                        : listing(group.companies(), workers(asked, measure, center), section);
        return trail("qwi", "jobs", question, measure, listing, section);
    }

    private static Finder workers(Workforce.Question asked, String measure, boolean center) {
        Measure counted = Measure.valueOf(measure);
        return (jobs, found) ->
                Workforce.counted(asked, counted, jobs)
                        .forEach((unit, at) ->
                                found.accept(Found.worker(unit, at, center ? unit : null, null)));
    }

    private static Period period(Question question) {
        return question.periods().getFirst();
    }

    private static Group group(Question question, Function<Cell, @Nullable String> unit) {
        Instant asKnownAt = question.asKnownAt();
        return new Group(
                question::concerns,
                cell -> question.groupOf(cell) == null ? null : unit.apply(cell),
                asKnownAt == null ? Instant.MAX : asKnownAt);
    }

    private Listing listing(Predicate<String> employers, Finder finder, Section section) {
        return Listing.of(roster, employers, finder, section.after(), section.limit() + 1);
    }

    private Trail trail(
            String figure,
            String unit,
            Question question,
            String measure,
            Listing listing,
            Section section) {
        Instant asked = question.asKnownAt();
        Instant knownAt = asked == null ? Instant.MAX : asked;
        List<Found> page = listing.page();
        boolean more = page.size() > section.limit();
        List<Found> items = more ? page.subList(0, section.limit()) : page;
        return new Trail(
                figure,
                unit,
                Answer.DEFINITIONS,
                asked == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asked,
                period(question).name(),
                measure,
                listing.count(),
                items.stream().map(found -> Trail.Item.of(found, knownAt)).toList(),
                more ? items.getLast().key() : null);
    }
}
