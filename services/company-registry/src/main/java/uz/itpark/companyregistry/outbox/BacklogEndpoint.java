package uz.itpark.companyregistry.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/backlog}: what is accepted and not yet published. */
@Component
@Endpoint(id = "backlog")
class BacklogEndpoint {

    private final OutboxRelay relay;

    BacklogEndpoint(OutboxRelay relay) {
        this.relay = relay;
    }

    @ReadOperation
    Backlog backlog() {
        return new Backlog(relay.backlog(), 0L);
    }

    /**
     * @param unpublished documents with events to publish
     * @param unread events of others not yet read: this service reads none
     */
    record Backlog(long unpublished, @Nullable Long unread) {}
}
