package uz.itpark.employment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static uz.itpark.employment.jobs.Feeds.HIRED;
import static uz.itpark.employment.jobs.Feeds.TERMINATED;
import static uz.itpark.employment.jobs.Feeds.day;
import static uz.itpark.employment.jobs.Feeds.event;

import org.junit.jupiter.api.Test;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.util.List;

class ParkDaysTest {

    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2022-02-01T00:00:00Z");

    private final Job job =
            Reading.of(
                            List.of(
                                    event("h", HIRED, "2021-03-01"),
                                    Feeds.moved("c", "2021-06-01", "UZ-SA"),
                                    event("t", TERMINATED, "2021-12-31")))
                    .jobs()
                    .getFirst();

    @Test
    void aJobThatWasThereBeforeItsCompanyJoinsWithIt() {
        assertThat(spells(period("2021-05-01", null)))
                .containsExactly(
                        "2021-05-01 2021-06-01 JOINED MOVED UZ-TK",
                        "2021-06-01 2022-01-01 MOVED SEPARATED UZ-SA");
    }

    @Test
    void aJobLeavesWithItsCompanyAndComesBackWithIt() {
        assertThat(spells(period("2021-01-01", "2021-04-01"), period("2021-07-01", "2021-09-01")))
                .containsExactly(
                        "2021-03-01 2021-04-01 HIRED LEFT UZ-TK",
                        "2021-07-01 2021-09-01 JOINED LEFT UZ-SA");
    }

    @Test
    void periodsThatTouchAreOne() {
        assertThat(spells(period("2021-01-01", "2021-04-01"), period("2021-04-01", "2021-05-01")))
                .containsExactly("2021-03-01 2021-05-01 HIRED LEFT UZ-TK");
    }

    @Test
    void aJobThatEndsTheDayItsCompanyLeavesIsSeparated() {
        assertThat(spells(period("2021-07-01", "2022-01-01")))
                .containsExactly("2021-07-01 2022-01-01 JOINED SEPARATED UZ-SA");
    }

    @Test
    void whatWasKnownBeforeStaysKnownForThen() {
        Dossier known =
                Dossier.empty("301234567-00", "301234567")
                        .with(List.of(event("h", HIRED, "2021-03-01")));
        Residency resident = new Residency(List.of(period("2021-01-01", null)), 1);
        Dossier first = known.reread(resident, FIRST);
        Dossier more = first.with(List.of(event("t", TERMINATED, "2021-12-31")));
        Dossier second = more.reread(resident, LATER);

        List<Spell> spells = second.tracks().getFirst().spells();

        assertThat(spells.stream().filter(spell -> spell.knownAt(FIRST)))
                .singleElement()
                .satisfies(spell -> assertThat(spell.to()).isNull());
        assertThat(spells.stream().filter(spell -> spell.knownAt(LATER)))
                .singleElement()
                .satisfies(spell -> assertThat(spell.to()).isEqualTo(day("2022-01-01")));
        assertThat(second.changedSince(first)).hasSize(1);
        assertThat(second.reread(resident, LATER).changedSince(second)).isEmpty();
    }

    @Test
    void aJobRestsOnWhatIsNeitherCorrectedNorAnnulled() {
        Dossier known = Dossier.empty("301234567-00", "301234567");
        Dossier first =
                reread(
                        known,
                        FIRST,
                        event("h", HIRED, "2021-03-01"),
                        event("t", TERMINATED, "2021-12-31"),
                        Feeds.under("K-2", event("of another job", TERMINATED, "2021-12-31")));
        Dossier second =
                reread(
                        first,
                        LATER,
                        Feeds.correcting("h", event("h2", HIRED, "2021-02-01")),
                        Feeds.annulled("v", "t"));

        EmploymentState state = second.tracks().getFirst().state("301234567", 2);

        assertThat(state.evidence().stream().filter(event -> event.knownAt(FIRST)))
                .extracting(Evidence::eventId)
                .containsExactly("h", "t");
        assertThat(state.evidence().stream().filter(event -> event.knownAt(LATER)))
                .extracting(Evidence::eventId, Evidence::corrects, Evidence::annuls)
                .containsExactly(tuple("h2", "h", null), tuple("v", null, "t"));
    }

    @Test
    void whatCameAndWentInOneInstantWasNeverKnown() {
        Dossier known = Dossier.empty("301234567-00", "301234567");
        Dossier first = reread(known, FIRST, event("h", HIRED, "2021-03-01"));
        Dossier second =
                reread(first, FIRST, Feeds.correcting("h", event("h2", HIRED, "2021-02-01")));
        assertThat(second.tracks().getFirst().evidence())
                .extracting(Evidence::eventId)
                .containsExactly("h2");
    }

    private static Dossier reread(Dossier dossier, Instant now, HeldEvent... more) {
        Dossier known = dossier.with(List.of(more));
        Residency resident = new Residency(List.of(period("2021-01-01", null)), 1);
        return known.reread(resident, now);
    }

    private List<String> spells(Period... residency) {
        return ParkDays.of(job, List.of(residency)).stream()
                .map(draft ->
                        "%s %s %s %s %s"
                                .formatted(
                                        draft.from(),
                                        draft.to(),
                                        draft.entry(),
                                        draft.exit(),
                                        draft.position().region()))
                .toList();
    }

    private static Period period(String from, @org.jspecify.annotations.Nullable String to) {
        return new Period(day(from), to == null ? null : day(to));
    }
}
