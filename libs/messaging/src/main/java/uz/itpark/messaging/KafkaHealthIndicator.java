package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.concurrent.TimeUnit;

/** Whether the broker answers. Not part of readiness: without it events wait, and that is all. */
class KafkaHealthIndicator implements HealthIndicator {

    private final Admin admin;

    KafkaHealthIndicator(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Health health() {
        try {
            String cluster = admin.describeCluster().clusterId().get(2, TimeUnit.SECONDS);
            return Health.up().withDetail("cluster", cluster).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (Exception e) {
            return Health.down(e).build();
        }
    }
}
