package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.reporting.figures.CenterFigures;
import uz.itpark.reporting.figures.CompanyFigures;
import uz.itpark.reporting.figures.RegisterQuestion;
import uz.itpark.reporting.forms.Answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows observations of the registers to the companies and centers behind them. */
@Service
class RegisterTrails {

    private final CompanyFigures companies;
    private final CenterFigures centers;
    private final Clock clock;

    RegisterTrails(CompanyFigures companies, CenterFigures centers, Clock clock) {
        this.companies = companies;
        this.centers = centers;
        this.clock = clock;
    }

    RegisterTrail companies(RegisterQuestion question, String measure, Trails.Section section) {
        SortedMap<String, RegisterTrail.Item> items = new TreeMap<>();
        for (CompanyFigures.Counted counted : companies.behind(question, measure)) {
            CompanyState company = counted.company();
            String key =
                    measure.equals(CompanyFigures.RESIDENTS)
                            ? company.id()
                            : "%s.%06d".formatted(company.id(), counted.decisions().getFirst());
            items.put(
                    key,
                    new RegisterTrail.Item(
                            company.id(),
                            company.tin(),
                            company.name(),
                            company.region(),
                            1,
                            counted.decisions().stream().map(i -> event(company, i)).toList()));
        }
        String name = question.stock() ? "value" : measure;
        return trail("companies", "companies", name, question, items, section);
    }

    private static RegisterTrail.Event event(CompanyState company, int place) {
        CompanyState.Decision decision = company.decisions().get(place);
        return new RegisterTrail.Event(
                id(company.id(), place),
                decision.decision().name(),
                decision.effectiveOn(),
                decision.orderNumber(),
                decision.recordedAt());
    }

    private static String id(String owner, int place) {
        return owner + "/decisions/" + place;
    }

    /**
     * @param createdSince first day of the creation of jobs; null for the programme's
     */
    RegisterTrail centers(
            RegisterQuestion question,
            @Nullable LocalDate createdSince,
            String measure,
            Trails.Section section) {
        SortedMap<String, RegisterTrail.Item> items = new TreeMap<>();
        for (CenterFigures.Counted counted : centers.behind(question, createdSince, measure)) {
            CenterState center = counted.center();
            items.put(
                    center.id(),
                    new RegisterTrail.Item(
                            center.id(),
                            center.employer(),
                            center.name(),
                            center.region(),
                            counted.amount(),
                            counted.decisions().stream().map(i -> event(center, i)).toList()));
        }
        return trail("centers", "centers", measure, question, items, section);
    }

    private static RegisterTrail.Event event(CenterState center, int place) {
        CenterState.Decision decision = center.decisions().get(place);
        return new RegisterTrail.Event(
                id(center.id(), place),
                decision.decision().name(),
                decision.effectiveOn(),
                decision.orderNumber(),
                decision.recordedAt());
    }

    private RegisterTrail trail(
            String figure,
            String unit,
            String measure,
            RegisterQuestion question,
            SortedMap<String, RegisterTrail.Item> items,
            Trails.Section section) {
        Instant asked = question.asKnownAt();
        String after = section.after();
        // What follows a key begins with the smallest text after it.
        List<String> keys =
                List.copyOf((after == null ? items : items.tailMap(after + '\0')).keySet());
        List<String> page = keys.subList(0, Math.min(section.limit(), keys.size()));
        return new RegisterTrail(
                figure,
                unit,
                Answer.DEFINITIONS,
                asked == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asked,
                question.periods().getFirst().name(),
                measure,
                items.values().stream().mapToLong(RegisterTrail.Item::amount).sum(),
                items.size(),
                items
                        .subMap(
                                page.isEmpty() ? "" : page.getFirst(),
                                page.isEmpty() ? "" : page.getLast() + '\0')
                        .values()
                        .stream()
                        .toList(),
                page.size() < keys.size() ? page.getLast() : null);
    }
}
