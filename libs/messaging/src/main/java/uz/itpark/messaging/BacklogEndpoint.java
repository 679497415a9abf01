package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import uz.itpark.contracts.Topic;
import uz.itpark.messaging.outbox.OutboxRelay;

import java.util.List;

/** {@code /actuator/backlog}: what this service still has to tell, and what it has not read yet. */
@Endpoint(id = "backlog")
class BacklogEndpoint {

    private static final Logger log = LoggerFactory.getLogger(BacklogEndpoint.class);

    private final List<OutboxRelay> relays;
    private final List<Subscription> subscriptions;
    private final List<Underway> underway;
    private final Admin admin;

    BacklogEndpoint(
            List<OutboxRelay> relays,
            List<Subscription> subscriptions,
            List<Underway> underway,
            Admin admin) {
        this.relays = relays;
        this.underway = underway;
        this.subscriptions = subscriptions;
        this.admin = admin;
    }

    /** What was unread is looked at first: reading it may add to what is unpublished. */
    @ReadOperation
    Backlog backlog() {
        Long unread = unread();
        long written = underway.stream().mapToLong(Underway::count).sum();
        return new Backlog(written + relays.stream().mapToLong(OutboxRelay::backlog).sum(), unread);
    }

    private @Nullable Long unread() {
        try {
            long unread = 0;
            for (Subscription subscription : subscriptions) {
                unread +=
                        Lag.of(
                                admin,
                                subscription.group(),
                                subscription.topics().stream().map(Topic::name).toList());
            }
            return unread;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (Exception e) {
            log.debug("the broker cannot be asked", e);
            return null;
        }
    }

    /**
     * @param unpublished documents with events to publish, and batches that are being written
     * @param unread records of other services' topics; null while the broker cannot be asked
     */
    record Backlog(long unpublished, @Nullable Long unread) {}
}
