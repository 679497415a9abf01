package uz.itpark.employment.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import static uz.itpark.employment.jobs.Feeds.CHANGED;
import static uz.itpark.employment.jobs.Feeds.HIRED;
import static uz.itpark.employment.jobs.Feeds.TERMINATED;
import static uz.itpark.employment.jobs.Feeds.annulled;
import static uz.itpark.employment.jobs.Feeds.correcting;
import static uz.itpark.employment.jobs.Feeds.day;
import static uz.itpark.employment.jobs.Feeds.event;
import static uz.itpark.employment.jobs.Feeds.moved;
import static uz.itpark.employment.jobs.Feeds.rekeyed;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ReadingTest {

    @Test
    void aJobGoesFromItsHiringToItsLastDay() {
        Job job = only(event("h", HIRED, "2021-03-01"), event("t", TERMINATED, "2021-05-31"));

        assertThat(job.start()).isEqualTo(day("2021-03-01"));
        assertThat(job.activeOn(day("2021-05-31"))).isTrue();
        assertThat(job.activeOn(day("2021-06-01"))).isFalse();
    }

    @Test
    void anEndBeforeItsHiringWaits() {
        HeldEvent end = event("t", TERMINATED, "2021-05-31");
        assertThat(Reading.of(List.of(end)).standingOf(end))
                .isEqualTo(new Standing.Waiting("hiring of employment K-1"));
    }

    @Test
    void aCorrectionWaitsForItsOriginalAndThenReplacesIt() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent earlier = correcting("h", event("h2", HIRED, "2021-02-01"));
        assertThat(Reading.of(List.of(earlier)).standingOf(earlier))
                .isEqualTo(new Standing.Waiting("event h"));

        Reading reading = Reading.of(List.of(earlier, hired));
        assertThat(reading.jobs().getFirst().start()).isEqualTo(day("2021-02-01"));
        assertThat(reading.standingOf(hired)).isEqualTo(new Standing.Corrected("h2"));
    }

    @Test
    void aChangeDatedBeforeTheStartHoldsFromTheStartOn() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent change = moved("c", "2021-03-10", "UZ-SA");
        assertThat(only(hired, change).positions().keySet())
                .containsExactly(day("2021-03-01"), day("2021-03-10"));

        Job later = only(hired, change, correcting("h", event("h2", HIRED, "2021-04-01")));
        assertThat(later.positions().keySet()).containsExactly(day("2021-04-01"));
        assertThat(later.positionOn(day("2021-04-01")).region()).isEqualTo("UZ-SA");
    }

    @Test
    void annullingAHiringVoidsTheJobAndAnnullingThatBringsItBack() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent never = annulled("v", "h");
        assertThat(Reading.of(List.of(hired, never)).jobs()).isEmpty();
        assertThat(Reading.of(List.of(hired, never, annulled("w", "v"))).jobs()).hasSize(1);
    }

    @Test
    void annullingAnyVersionAnnulsTheFact() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent corrected = correcting("h", event("h2", HIRED, "2021-02-01"));
        assertThat(Reading.of(List.of(hired, corrected, annulled("v", "h"))).jobs()).isEmpty();
        assertThat(Reading.of(List.of(hired, corrected, annulled("v", "h2"))).jobs()).isEmpty();
    }

    @Test
    void aRenamedEmploymentIsTheSameJob() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent renamed = rekeyed("k", "N-1", "K-1");
        HeldEvent end = Feeds.under("N-1", event("t", TERMINATED, "2021-05-31"));

        Job job = Reading.of(List.of(end, renamed, hired)).jobs().getFirst();

        assertThat(job.origin()).isEqualTo("K-1");
        assertThat(job.reference()).isEqualTo("N-1");
        assertThat(job.lastDay()).isEqualTo(day("2021-05-31"));
        // And apart again, should the renaming never have happened.
        Reading apart = Reading.of(List.of(end, renamed, hired, annulled("v", "k")));
        assertThat(apart.jobs().getFirst().lastDay()).isNull();
        assertThat(apart.standingOf(end))
                .isEqualTo(new Standing.Waiting("hiring of employment N-1"));
    }

    @Test
    void aChangeChangesOnlyWhatItSays() {
        Job job =
                only(
                        event("h", HIRED, "2021-03-01"),
                        Feeds.moved("c", "2021-04-01", "UZ-SA"),
                        event("d", CHANGED, "2021-05-01"));

        assertThat(job.positionOn(day("2021-03-31")).region()).isEqualTo("UZ-TK");
        assertThat(job.positionOn(day("2021-04-01")).region()).isEqualTo("UZ-SA");
        assertThat(job.positionOn(day("2021-05-01")).region()).isEqualTo("UZ-SA");
        assertThat(job.positionOn(day("2021-05-01")).fte()).isEqualByComparingTo("0.5");
    }

    @Test
    void conflictsAreRefusedWithTheirCodes() {
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        HeldEvent end = event("t", TERMINATED, "2021-05-31");
        HeldEvent change = event("c", CHANGED, "2021-04-01");
        List<HeldEvent> held = List.of(hired, end, change);

        assertThat(codes(held, event("h2", HIRED, "2021-04-01")))
                .containsExactly("employment-exists");
        assertThat(codes(held, event("t2", TERMINATED, "2021-06-30")))
                .containsExactly("conflicting-change");
        assertThat(codes(held, event("c2", CHANGED, "2021-04-01")))
                .containsExactly("conflicting-change");
        assertThat(codes(List.of(hired), event("t2", TERMINATED, "2021-02-01")))
                .containsExactly("ends-before-start");
        HeldEvent correction = correcting("t", event("t3", TERMINATED, "2021-07-31"));
        assertThat(codes(held, correction)).isEmpty();
        assertThat(
                        codes(
                                List.of(hired, end, correction),
                                correcting("t", event("t4", TERMINATED, "2021-08-31"))))
                .containsExactly("already-corrected");
        assertThat(codes(held, correcting("t", event("c3", CHANGED, "2021-08-31"))))
                .containsExactly("malformed");
    }

    @Test
    void aHiringIsTakenThoughAnEndBeforeItWaits() {
        HeldEvent end = event("t", TERMINATED, "2021-01-31");
        HeldEvent hired = event("h", HIRED, "2021-03-01");
        assertThat(codes(List.of(end), hired)).isEmpty();
        Reading reading = Reading.of(List.of(end, hired));
        assertThat(reading.jobs().getFirst().lastDay()).isNull();
        assertThat(reading.standingOf(end)).isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void theOrderOfArrivalPlaysNoPart() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<HeldEvent> feed = Feeds.random(random);
            List<Job> expected = Reading.of(feed).jobs();
            List<HeldEvent> shuffled = new ArrayList<>(feed);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(shuffled, random);
                assertThat(Reading.of(shuffled).jobs()).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    private static List<String> codes(List<HeldEvent> held, HeldEvent candidate) {
        List<HeldEvent> all = new ArrayList<>(held);
        all.add(candidate);
        return Admission.refusals(Reading.of(held), Reading.of(all), candidate).stream()
                .map(Admission.Refusal::code)
                .toList();
    }

    private static Job only(HeldEvent... events) {
        return Reading.of(List.of(events)).jobs().getFirst();
    }
}
