package broken.park.reporting.stream;

import broken.park.reporting.movements.Movement;

import org.springframework.kafka.annotation.KafkaListener;

public class Listener {

    @KafkaListener(topics = "jobs")
    public void on(Movement movement) {
        throw new UnsupportedOperationException(movement.toString());
    }
}
