package uz.itpark.remoteservicecenter.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import static uz.itpark.contracts.center.CenterDecision.CANCEL;
import static uz.itpark.contracts.center.CenterDecision.CLOSE;
import static uz.itpark.contracts.center.CenterDecision.OPEN;
import static uz.itpark.contracts.center.CenterDecision.REOPEN;
import static uz.itpark.contracts.center.CenterDecision.RESUME;
import static uz.itpark.contracts.center.CenterDecision.SUSPEND;
import static uz.itpark.contracts.center.CenterStatus.CANCELLED;
import static uz.itpark.contracts.center.CenterStatus.CLOSED;
import static uz.itpark.contracts.center.CenterStatus.OPERATING;
import static uz.itpark.contracts.center.CenterStatus.PLANNED;
import static uz.itpark.contracts.center.CenterStatus.SUSPENDED;

import org.junit.jupiter.api.Test;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterStatus;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

class LifeTest {

    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);
    private static final Map<CenterStatus, Map<CenterDecision, CenterStatus>> ALLOWED =
            Map.of(
                    PLANNED, Map.of(OPEN, OPERATING, CANCEL, CANCELLED),
                    OPERATING, Map.of(SUSPEND, SUSPENDED, CLOSE, CLOSED),
                    SUSPENDED, Map.of(RESUME, OPERATING, CLOSE, CLOSED),
                    CLOSED, Map.of(REOPEN, OPERATING),
                    CANCELLED, Map.of());

    @Test
    void eachDecisionLeadsWhereItShouldAndNoOtherIsAllowed() {
        for (CenterStatus status : CenterStatus.values()) {
            for (CenterDecision decision : decisions()) {
                Outcome outcome = Life.of(status, MARCH).decide(decision, MARCH);
                CenterStatus expected = ALLOWED.get(status).get(decision);
                if (expected == null) {
                    assertThat(outcome).isEqualTo(new Outcome.NotAllowed(decision, status));
                } else {
                    assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Outcome.Taken.class,
                                    taken -> assertThat(taken.life().status()).isEqualTo(expected));
                }
            }
        }
    }

    @Test
    void aDecisionTakesEffectOnTheDayOfTheOneBeforeOrLater() {
        Life operating = Life.of(OPERATING, MARCH);
        assertThat(operating.decide(CLOSE, MARCH)).isInstanceOf(Outcome.Taken.class);
        assertThat(operating.decide(CLOSE, MARCH.minusDays(1)))
                .isEqualTo(new Outcome.TooEarly(MARCH));
    }

    @Test
    void aCenterMayHaveOpenedBeforeItWasRecorded() {
        assertThat(Life.of(PLANNED, MARCH).decide(OPEN, MARCH.minusYears(1)))
                .isInstanceOf(Outcome.Taken.class);
    }

    private static Set<CenterDecision> decisions() {
        return EnumSet.complementOf(EnumSet.of(CenterDecision.PLAN));
    }
}
