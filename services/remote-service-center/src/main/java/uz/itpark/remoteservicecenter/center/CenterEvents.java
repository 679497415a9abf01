package uz.itpark.remoteservicecenter.center;

import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.time.Instant;
import java.util.List;

/** Puts what happened to a center into its outbox. */
@Component
class CenterEvents {

    private final OutboxMessages messages;
    private final CenterMapper mapper;

    CenterEvents(OutboxMessages messages, CenterMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    Center decided(Center center) {
        Center.Decision last = center.decisions().getLast();
        return add(center, event(last.decision(), mapper.state(center), last.recordedAt()));
    }

    Center amended(Center center, Instant at) {
        return add(center, new CenterEvent.Amended(mapper.state(center), at));
    }

    private Center add(Center center, CenterEvent event) {
        return center.with(
                Outbox.with(center.outbox(), List.of(messages.message(Topics.CENTERS, event))));
    }

    private static CenterEvent event(CenterDecision decision, CenterState state, Instant at) {
        return switch (decision) {
            case PLAN -> new CenterEvent.Planned(state, at);
            case OPEN -> new CenterEvent.Opened(state, at);
            case CANCEL -> new CenterEvent.Cancelled(state, at);
            case SUSPEND -> new CenterEvent.Suspended(state, at);
            case RESUME -> new CenterEvent.Resumed(state, at);
            case CLOSE -> new CenterEvent.Closed(state, at);
            case REOPEN -> new CenterEvent.Reopened(state, at);
        };
    }
}
