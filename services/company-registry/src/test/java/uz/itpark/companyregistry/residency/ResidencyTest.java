package uz.itpark.companyregistry.residency;

import static org.assertj.core.api.Assertions.assertThat;

import static uz.itpark.contracts.company.CompanyDecision.APPLY;
import static uz.itpark.contracts.company.CompanyDecision.REGISTER;
import static uz.itpark.contracts.company.CompanyDecision.REINSTATE;
import static uz.itpark.contracts.company.CompanyDecision.REJECT;
import static uz.itpark.contracts.company.CompanyDecision.RESUME;
import static uz.itpark.contracts.company.CompanyDecision.REVOKE;
import static uz.itpark.contracts.company.CompanyDecision.SUSPEND;
import static uz.itpark.contracts.company.CompanyDecision.WITHDRAW;

import org.junit.jupiter.api.Test;

import uz.itpark.companyregistry.residency.Residency.Step;
import uz.itpark.contracts.Period;
import uz.itpark.contracts.company.CompanyDecision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ResidencyTest {

    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void onlyTheDecisionsOfTheTableAreAllowed() {
        Map<Standing, Set<CompanyDecision>> table =
                Map.of(
                        new Standing.Applied(null), Set.of(REGISTER, REJECT, WITHDRAW),
                        new Standing.Registered(MARCH), Set.of(SUSPEND, REVOKE),
                        new Standing.Suspended(MARCH), Set.of(RESUME, REVOKE),
                        new Standing.Revoked(MARCH), Set.of(REINSTATE, APPLY),
                        new Standing.Rejected(MARCH), Set.of(APPLY),
                        new Standing.Withdrawn(MARCH), Set.of(APPLY));
        table.forEach((standing, allowed) ->
                assertThat(CompanyDecision.values())
                        .filteredOn(
                                d -> Residency.decide(standing, d, JUNE) instanceof Outcome.Taken)
                        .as("%s", standing)
                        .containsExactlyInAnyOrderElementsOf(allowed));
    }

    @Test
    void aRegistrationMayTakeEffectBeforeItsApplicationWasRecorded() {
        assertThat(Residency.decide(new Standing.Applied(null), REGISTER, MARCH))
                .isEqualTo(new Outcome.Taken(new Standing.Registered(MARCH)));
    }

    @Test
    void noDecisionTakesEffectBeforeTheOneThatPrecedesIt() {
        assertThat(Residency.decide(new Standing.Registered(JUNE), REVOKE, MARCH))
                .isEqualTo(new Outcome.TooEarly(JUNE));
        assertThat(Residency.decide(new Standing.Registered(JUNE), REVOKE, JUNE))
                .isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void aRegistrationAfterANewApplicationIsBoundByTheRevocationBefore() {
        List<Step> steps = steps(APPLY, TODAY, REGISTER, MARCH, REVOKE, JUNE, APPLY, TODAY);
        assertThat(Residency.decide(Residency.after(steps), REGISTER, MARCH))
                .isEqualTo(new Outcome.TooEarly(JUNE));
    }

    @Test
    void residencyLastsUpToButNotOnTheDayOfRevocationWhateverRestedBetween() {
        assertThat(
                        Residency.periods(
                                steps(
                                        APPLY, TODAY, REGISTER, MARCH, SUSPEND, MARCH, REVOKE, JUNE,
                                        REINSTATE, TODAY)))
                .containsExactly(new Period(MARCH, JUNE), new Period(TODAY, null));
    }

    @Test
    void aResidencyRevokedOnItsFirstDayHadNoDay() {
        assertThat(Residency.periods(steps(APPLY, TODAY, REGISTER, MARCH, REVOKE, MARCH)))
                .isEmpty();
    }

    private static List<Step> steps(Object... decisionsAndDays) {
        List<Object> all = Arrays.asList(decisionsAndDays);
        return java.util.stream.IntStream.range(0, all.size() / 2)
                .mapToObj(i ->
                        new Step((CompanyDecision) all.get(2 * i), (LocalDate) all.get(2 * i + 1)))
                .toList();
    }
}
