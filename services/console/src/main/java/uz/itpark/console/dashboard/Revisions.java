package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Outcome;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How the headcount of one day was revised: as it was known on evenings since, and as it is known
 * now. The day is the last one of the view that has an evening after it.
 */
final class Revisions {

    private static final int MOST_EVENINGS = 20;
    private static final List<Period> STEPS =
            List.of(
                    Period.ofDays(1),
                    Period.ofWeeks(1),
                    Period.ofMonths(1),
                    Period.ofMonths(3),
                    Period.ofYears(1));

    private Revisions() {}

    /**
     * @param known days on whose evening the values were known; the last is today
     * @param newest answer of today
     */
    record Answer(List<LocalDate> known, List<Amount> values, Figure newest) {}

    static LocalDate dayOf(View view) {
        LocalDate yesterday = view.today().minusDays(1);
        return view.to().isBefore(yesterday) ? view.to() : yesterday;
    }

    /** The day, with the filters of the view; without any vintage. */
    static MultiValueMap<String, String> question(View view) {
        MultiValueMap<String, String> question = view.cells();
        question.remove(View.AS_KNOWN_AT);
        question.set("on", dayOf(view).toString());
        return question;
    }

    static Outcome<Answer> ask(Desk desk, View view) {
        List<LocalDate> evenings = evenings(dayOf(view), view.today());
        List<CompletableFuture<Outcome<Figure>>> questions =
                evenings.stream().map(evening -> ask(desk, view, evening)).toList();
        Outcome<Figure> newest = ask(desk, view, null).join();
        List<Amount> values = new ArrayList<>();
        for (CompletableFuture<Outcome<Figure>> question : questions) {
            Figure answer = question.join().value();
            values.add(answer == null ? Amount.UNKNOWN : answer.only("value"));
        }
        List<LocalDate> known = new ArrayList<>(evenings);
        known.add(view.today());
        return newest.map(answer -> {
            values.add(answer.only("value"));
            return new Answer(known, values, answer);
        });
    }

    private static CompletableFuture<Outcome<Figure>> ask(
            Desk desk, View view, @Nullable LocalDate evening) {
        MultiValueMap<String, String> question = question(view);
        if (evening != null) {
            question.set(View.AS_KNOWN_AT, Words.endOf(evening).toString());
        }
        return desk.figure("headcount", question);
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
