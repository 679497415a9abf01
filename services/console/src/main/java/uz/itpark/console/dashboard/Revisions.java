package uz.itpark.console.dashboard;

import org.springframework.util.MultiValueMap;

import uz.itpark.console.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a number of one day was revised: as it was known on evenings since, and as it is known now.
 * The day is the last one of the view that has an evening after it.
 */
final class Revisions {

    static final String KNOWN_AT = "knownAt";

    private static final int MOST_EVENINGS = 20;
    private static final List<Period> STEPS =
            List.of(
                    Period.ofDays(1),
                    Period.ofWeeks(1),
                    Period.ofMonths(1),
                    Period.ofMonths(3),
                    Period.ofYears(1));

    private Revisions() {}

    static LocalDate dayOf(View view) {
        LocalDate yesterday = view.today().minusDays(1);
        return view.to().isBefore(yesterday) ? view.to() : yesterday;
    }

    /**
     * The question, as known at all those instants.
     *
     * @param now which all that was recorded should have been counted by
     */
    static MultiValueMap<String, String> question(View view, Instant now) {
        LocalDate day = dayOf(view);
        MultiValueMap<String, String> question = view.revised().question(view, day);
        question.set(
                KNOWN_AT,
                Stream.concat(
                                evenings(day, view.today()).stream().map(Words::endOf),
                                Stream.of(now.truncatedTo(ChronoUnit.SECONDS)))
                        .map(Instant::toString)
                        .collect(Collectors.joining(",")));
        return question;
    }

    /** From the day itself to yesterday, in the smallest steps that do not make too many. */
    static List<LocalDate> evenings(LocalDate day, LocalDate today) {
        for (Period step : STEPS) {
            List<LocalDate> evenings =
                    day.datesUntil(today, step).limit(MOST_EVENINGS + 1L).toList();
            if (evenings.size() <= MOST_EVENINGS) {
                return evenings;
            }
        }
        List<LocalDate> years = day.datesUntil(today, Period.ofYears(1)).toList();
        return years.subList(years.size() - MOST_EVENINGS, years.size());
    }
}
