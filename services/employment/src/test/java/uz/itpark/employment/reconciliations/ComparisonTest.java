package uz.itpark.employment.reconciliations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.parse("2022-01-01");

    @Test
    void aListThatAgreesHasNoDifferences() {
        var result =
                compare(
                        List.of(held("K-1", "anna", "2021-03-01", null)),
                        List.of(listed("K-1", "anna", "2021-03-01")));
        assertThat(result.differences()).isEmpty();
        assertThat(result.counts().agreeing()).isEqualTo(1);
    }

    @Test
    void anOlderNameOfAJobStillNamesIt() {
        HeldJob renamed =
                new HeldJob(
                        "id",
                        "N-1",
                        Set.of("K-1", "N-1"),
                        "anna",
                        LocalDate.parse("2021-03-01"),
                        null);
        assertThat(
                        compare(List.of(renamed), List.of(listed("K-1", "anna", "2021-03-01")))
                                .differences())
                .isEmpty();
        assertThat(
                        kinds(
                                List.of(renamed),
                                listed("K-1", "anna", "2021-03-01"),
                                listed("N-1", "anna", "2021-03-01")))
                .containsExactly("ONLY_THERE N-1");
    }

    @Test
    void jobsThatEndedOrBeginLaterAreNotActive() {
        var held =
                List.of(
                        held("K-1", "anna", "2021-03-01", "2021-12-31"),
                        held("K-2", "bobur", "2022-01-02", null));
        assertThat(
                        kinds(
                                held,
                                listed("K-1", "anna", "2021-03-01"),
                                listed("K-2", "bobur", "2021-12-01")))
                .containsExactly("ONLY_THERE K-1", "ONLY_THERE K-2");
        assertThat(compare(held, List.of()).counts().held()).isZero();
        assertThat(
                        compare(List.of(held("K-1", "anna", "2021-03-01", "2022-01-01")), List.of())
                                .counts()
                                .onlyHere())
                .isEqualTo(1);
    }

    @Test
    void startAndWorkerMayBothDiffer() {
        assertThat(
                        kinds(
                                List.of(held("K-1", "anna", "2021-03-01", null)),
                                listed("K-1", "bobur", "2021-03-02")))
                .containsExactly("DIFFERENT_START K-1", "DIFFERENT_WORKER K-1");
    }

    @Test
    void theSameWorkerAndStartUnderAnotherReferenceIsARekey() {
        assertThat(
                        kinds(
                                List.of(held("K-1", "anna", "2021-03-01", null)),
                                listed("N-1", "anna", "2021-03-01")))
                .containsExactly("PROBABLE_REKEY N-1");
    }

    @Test
    void aJobThatBeginsWhereAnotherEndedIsARekey() {
        var ended = held("K-1", "anna", "2021-03-01", "2021-06-04");
        // 2021-06-04 is a Friday.
        assertThat(kinds(List.of(ended), listed("N-1", "anna", "2021-06-07")))
                .containsExactly("PROBABLE_REKEY N-1");
        assertThat(kinds(List.of(ended), listed("N-1", "anna", "2021-06-08")))
                .containsExactly("ONLY_THERE N-1");
        assertThat(kinds(List.of(ended), listed("N-1", "bobur", "2021-06-07")))
                .containsExactly("ONLY_THERE N-1");
    }

    @Test
    void aJobThatWasNeverEndedHereIsARekeyOfTheOneThatFollows() {
        assertThat(
                        kinds(
                                List.of(held("K-1", "anna", "2021-03-01", null)),
                                listed("N-1", "anna", "2021-06-01")))
                .containsExactly("PROBABLE_REKEY N-1");
    }

    @Test
    void twoJobsHeldHereThatTouchAreARekeyToo() {
        var held =
                List.of(
                        held("K-1", "anna", "2021-03-01", "2021-05-31"),
                        held("N-1", "anna", "2021-06-01", null));
        var agreed = compare(held, List.of(listed("N-1", "anna", "2021-06-01")));
        assertThat(agreed.counts().agreeing()).isEqualTo(1);
        assertThat(agreed.differences().getFirst().mend())
                .isEqualTo(
                        "annul the TERMINATED of K-1, annul the HIRED of N-1, send REKEYED with"
                                + " employment N-1 and previousEmployment K-1");
        assertThat(kinds(held, listed("N-1", "anna", "2021-03-01")))
                .containsExactly("PROBABLE_REKEY N-1");
    }

    @Test
    void twoJobsOfOneWorkerAtOnceAreTwoJobs() {
        var held =
                List.of(
                        held("K-1", "anna", "2021-03-01", null),
                        held("K-2", "anna", "2021-03-01", null));
        assertThat(
                        kinds(
                                held,
                                listed("K-1", "anna", "2021-03-01"),
                                listed("N-2", "anna", "2021-03-01"),
                                listed("N-3", "anna", "2021-03-01")))
                .containsExactly("ONLY_THERE N-3", "PROBABLE_REKEY N-2");
    }

    private static List<String> kinds(List<HeldJob> held, ListedJob... list) {
        return compare(held, List.of(list)).differences().stream()
                .map(difference -> difference.kind() + " " + difference.employment())
                .toList();
    }

    private static Reconciliation compare(List<HeldJob> held, List<ListedJob> list) {
        return Comparison.of(held, list, DAY);
    }

    private static HeldJob held(
            String reference, String worker, String start, @Nullable String lastDay) {
        return new HeldJob(
                "id of " + reference,
                reference,
                Set.of(reference),
                worker,
                LocalDate.parse(start),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private static ListedJob listed(String reference, String worker, String start) {
        return new ListedJob(1, reference, worker, LocalDate.parse(start));
    }
}
