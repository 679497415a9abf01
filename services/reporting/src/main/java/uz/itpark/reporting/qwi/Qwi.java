package uz.itpark.reporting.qwi;

import org.springframework.stereotype.Service;

import uz.itpark.reporting.figures.Dimension;
import uz.itpark.reporting.figures.Measured;
import uz.itpark.reporting.figures.Period;
import uz.itpark.reporting.figures.Question;
import uz.itpark.reporting.forms.Observation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Answers questions about workers at units, quarter by quarter. */
@Service
public class Qwi {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    private final Workforce workforce;
    private final Clock clock;

    Qwi(Workforce workforce, Clock clock) {
        this.workforce = workforce;
        this.clock = clock;
    }

    /**
     * @param question periods are quarters
     * @param unit company or center
     */
    public Measured measured(Question question, Dimension unit) {
        Instant asKnownAt = question.asKnownAt();
        int quarters = question.periods().size();
        var asked =
                new Workforce.Question(
                        Quarter.holding(question.periods().getFirst().from()),
                        quarters,
                        asKnownAt == null ? Instant.MAX : asKnownAt,
                        question::concerns,
                        unit::of,
                        question::groupOf);
        LocalDate today =
                LocalDate.ofInstant(asKnownAt == null ? clock.instant() : asKnownAt, TASHKENT);
        return Measured.of(
                        "qwi",
                        "jobs",
                        question,
                        workforce.indicators(asked),
                        QwiMeasures::of,
                        new Indicators(quarters))
                .withStatus(quarter -> status(quarter, today));
    }

    /** Of a vintage for ever what it was on its own day. */
    private static String status(Period quarter, LocalDate today) {
        LocalDate nextEnds = Quarter.holding(quarter.from()).plus(1).lastDay();
        return nextEnds.isBefore(today) ? Observation.NORMAL : Observation.PROVISIONAL;
    }
}
