package uz.itpark.reporting;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Publishes what the employment service would of workers who were hired and stay. */
record Hires(EventSender sender, OutboxMessages messages) {

    static final Instant RECORDED = Instant.parse("2022-05-01T00:00:00Z");

    void hire(String worker, String company, String region) throws Exception {
        hire(worker, company, region, null, LocalDate.of(2022, 1, 10));
    }

    void hire(String worker, String company, String region, String center, LocalDate on)
            throws Exception {
        hire(worker, company, region, center, on, List.of());
    }

    void hire(
            String worker,
            String company,
            String region,
            String center,
            LocalDate on,
            List<Evidence> evidence)
            throws Exception {
        Spell spell =
                new Spell(
                        on,
                        on,
                        null,
                        Spell.Entry.HIRED,
                        null,
                        region,
                        center,
                        BigDecimal.ONE,
                        "2512",
                        RECORDED,
                        null);
        EmploymentState state =
                new EmploymentState(
                        "job-of-" + worker,
                        worker,
                        company,
                        "K-1",
                        LocalDate.of(1999, 5, 1),
                        Gender.F,
                        List.of(spell),
                        1,
                        evidence);
        sender.send(
                List.of(
                        messages.message(
                                Topics.EMPLOYMENTS,
                                new EmploymentEvent.Reported(List.of(), state, RECORDED))));
    }
}
