package uz.itpark.referencepark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

class ReferenceParkTest {

    private static final ReferencePark PARK = ReferencePark.simulate(2022);
    private static final LocalDate HALF_YEAR = LocalDate.of(2022, 6, 30);
    private static final LocalDate NINE_MONTHS = LocalDate.of(2022, 10, 1);

    @Test
    void decisionsOfTheFirstHalfOf2022AreThosePublished() {
        assertThat(decisions("REGISTER")).isEqualTo(249);
        assertThat(decisions("REJECT")).isEqualTo(110);
        assertThat(decisions("REVOKE")).isEqualTo(74);
    }

    @Test
    void residentsAreThosePublished() {
        assertThat(residents(HALF_YEAR, _ -> true)).isEqualTo(747);
        assertThat(residents(HALF_YEAR, company -> company.region.equals("UZ-TK"))).isEqualTo(589);
        assertThat(residents(HALF_YEAR, company -> company.activity.equals("85.59.0")))
                .isEqualTo(94);
        assertThat(residents(NINE_MONTHS, _ -> true)).isEqualTo(996);
        assertThat(residents(NINE_MONTHS, company -> company.region.equals("UZ-TK")))
                .isEqualTo(736);
        assertThat(residents(LocalDate.of(2021, 12, 31), ReferenceParkTest::isBpo)).isEqualTo(45);
        assertThat(residents(LocalDate.of(2022, 10, 27), ReferenceParkTest::isBpo)).isEqualTo(125);
    }

    @Test
    void youngPeopleAreThosePublished() {
        assertThat(young(LocalDate.of(2021, 12, 31))).isEqualTo(10_000);
        assertThat(young(LocalDate.of(2022, 3, 31))).isEqualTo(11_500);
        assertThat(young(LocalDate.of(2022, 8, 27))).isEqualTo(14_000);
    }

    @Test
    void centersOfTheRegionsPlanFiveThousandJobsAndHavePartOfThem() {
        assertThat(PARK.centers()).noneMatch(center -> center.region().equals("UZ-TK"));
        assertThat(PARK.centers().stream().mapToInt(Center::plannedJobs).sum()).isEqualTo(5_000);
        LocalDate day = LocalDate.of(2022, 10, 31);
        assertThat(PARK.jobs().stream().filter(job -> job.center != null && job.isOfThePark(day)))
                .hasSizeBetween(1_000, 4_000);
    }

    @Test
    void aSmallerOneHasItsCompaniesCentersAndEventsAndNoOthers() {
        ReferencePark small = PARK.oneIn(12);
        assertThat(small.companies()).hasSize(PARK.companies().size() / 12);
        assertThat(small.centers()).hasSizeGreaterThan(1);
        assertThat(small.companies())
                .containsAll(small.centers().stream().map(Center::employer).toList());
        assertThat(small.companies().stream().map(company -> company.tin))
                .containsAll(small.events().stream().map(ReferenceParkTest::employer).toList());
        assertThat(small.events()).hasSizeGreaterThan(PARK.events().size() / 24);
        assertThat(PARK.oneIn(1)).isEqualTo(PARK);
    }

    private static String employer(Event event) {
        return String.valueOf(event.body().get("employer"));
    }

    @Test
    void theSameSeedMakesTheSameParkAndAnotherAnother() {
        assertThat(ReferencePark.simulate(2022).events()).isEqualTo(PARK.events());
        assertThat(ReferencePark.simulate(7).events()).isNotEqualTo(PARK.events());
    }

    @Test
    void everyDecisionIsLegalInItsOrder() {
        for (Company company : PARK.companies()) {
            List<String> taken =
                    company.decisions.stream().map(Company.Decision::decision).toList();
            assertThat(taken)
                    .isIn(List.of("REGISTER"), List.of("REGISTER", "REVOKE"), List.of("REJECT"));
            assertThat(company.decisions.stream().map(Company.Decision::effectiveOn)).isSorted();
        }
    }

    @Test
    void hrSystemsReportLateTwiceWrongAndUnderNewNames() {
        Map<Object, Integer> ids = new HashMap<>();
        Set<Object> types = new HashSet<>();
        long corrections = 0;
        long outOfOrder = 0;
        String last = "";
        for (Event event : PARK.events()) {
            ids.merge(event.body().get("employer") + "/" + event.body().get("id"), 1, Integer::sum);
            types.add(event.body().get("type"));
            corrections += event.body().containsKey("corrects") ? 1 : 0;
            String on = String.valueOf(event.body().get("effectiveOn"));
            outOfOrder += on.compareTo(last) < 0 ? 1 : 0;
            last = on;
        }
        assertThat(types)
                .containsExactlyInAnyOrder("HIRED", "CHANGED", "TERMINATED", "REKEYED", "ANNULLED");
        assertThat(corrections).isGreaterThan(100);
        assertThat(outOfOrder).isGreaterThan(1_000);
        assertThat(ids.values()).contains(2);
    }

    @Test
    void personalNumbersAreOfOnePersonEach() {
        Map<String, Worker> persons = new HashMap<>();
        for (Job job : PARK.jobs()) {
            Worker before = persons.put(job.worker.pinfl(), job.worker);
            assertThat(before == null || before == job.worker).isTrue();
            assertThat(job.worker.pinfl()).matches("[3-6][0-9]{13}");
        }
    }

    private static boolean isBpo(Company company) {
        return company.activity.equals("82.20.0");
    }

    private static long decisions(String decision) {
        return PARK.companies().stream()
                .flatMap(company -> company.decisions.stream())
                .filter(taken -> taken.decision().equals(decision))
                .filter(taken -> taken.effectiveOn().getYear() == 2022)
                .filter(taken -> !taken.effectiveOn().isAfter(HALF_YEAR))
                .count();
    }

    private static long residents(LocalDate day, Predicate<Company> of) {
        return PARK.companies().stream().filter(of).filter(c -> c.isResident(day)).count();
    }

    /** By the final truth: who is young and has a park job on the day. */
    private static long young(LocalDate day) {
        return PARK.jobs().stream()
                .filter(job -> job.isOfThePark(day))
                .map(job -> job.worker)
                .filter(worker -> day.isBefore(worker.birthDate().plusYears(31)))
                .distinct()
                .count();
    }
}
