package uz.itpark.companyregistry.company;

import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.time.Instant;
import java.util.List;

/** Puts what happened to a company into its outbox. */
@Component
class CompanyEvents {

    private final OutboxMessages messages;
    private final CompanyMapper mapper;

    CompanyEvents(OutboxMessages messages, CompanyMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    Company decided(Company company) {
        Company.Decision last = company.decisions().getLast();
        return add(company, event(last.decision(), mapper.state(company), last.recordedAt()));
    }

    Company amended(Company company, Instant at) {
        return add(company, new CompanyEvent.Amended(mapper.state(company), at));
    }

    private Company add(Company company, CompanyEvent event) {
        return company.with(
                Outbox.with(company.outbox(), List.of(messages.message(Topics.COMPANIES, event))));
    }

    private static CompanyEvent event(CompanyDecision decision, CompanyState state, Instant at) {
        return switch (decision) {
            case APPLY -> new CompanyEvent.Applied(state, at);
            case REGISTER -> new CompanyEvent.Registered(state, at);
            case REJECT -> new CompanyEvent.Rejected(state, at);
            case WITHDRAW -> new CompanyEvent.Withdrawn(state, at);
            case SUSPEND -> new CompanyEvent.Suspended(state, at);
            case RESUME -> new CompanyEvent.Resumed(state, at);
            case REVOKE -> new CompanyEvent.Revoked(state, at);
            case REINSTATE -> new CompanyEvent.Reinstated(state, at);
        };
    }
}
