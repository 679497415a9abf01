package uz.itpark.reporting.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uz.itpark.messaging.CloudEvents;
import uz.itpark.messaging.TopicProvisioner;
import uz.itpark.reporting.cells.Books;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs the generations that there are to be: the live one, and one that is being rebuilt beside it.
 * Every instance looks what they are and does its share; whoever sees first that the new one has
 * caught up and counts the same makes it the live one.
 */
@Component
class Generations implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    private final KafkaProperties kafka;
    private final StreamProperties properties;
    private final CloudEvents events;
    private final TopicProvisioner provisioner;
    private final Books books;
    private final Leavings leavings;
    private final Progress progress;
    private final Agreement agreement;
    private final Clock clock;
    private final Map<Integer, Running> runs = new ConcurrentHashMap<>();
    private int looks;
    private volatile boolean running;

    Generations(
            KafkaProperties kafka,
            StreamProperties properties,
            CloudEvents events,
            TopicProvisioner provisioner,
            Books books,
            Leavings leavings,
            Progress progress,
            Agreement agreement,
            Clock clock) {
        this.kafka = kafka;
        this.properties = properties;
        this.events = events;
        this.provisioner = provisioner;
        this.books = books;
        this.leavings = leavings;
        this.progress = progress;
        this.agreement = agreement;
        this.clock = clock;
    }

    private static final int LOOKS = 5;

    private record Running(RunningStreams streams, LedgerReader ledger) {
        void close() {
            streams.close();
            ledger.close();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("generations").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                look();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("broker or database is away, reporting waits: {}", e.toString());
            }
            if (!rest()) {
                return;
            }
        }
    }

    private void look() throws Exception {
        Books.Standing standing = books.standing();
        Set<Integer> wanted = new HashSet<>(Set.of(standing.live()));
        Integer next = standing.next();
        if (next != null) {
            wanted.add(next);
        }
        for (int number : wanted) {
            if (!runs.containsKey(number)) {
                runs.put(number, started(new Generation(number)));
            }
        }
        for (int number : Set.copyOf(runs.keySet())) {
            if (!wanted.contains(number)) {
                Running old = runs.remove(number);
                if (old != null) {
                    old.close();
                }
            }
        }
        if (next != null && progress.behind(new Generation(next)) == 0) {
            compare(standing, next);
        }
        leavings.remove(standing);
    }

    /** What differs is looked at again: it may have been on its way. */
    private void compare(Books.Standing standing, int next) throws Exception {
        List<String> differences = agreement.differences(standing.live(), next);
        if (differences.isEmpty()) {
            log.info("generation {} agrees with {} and takes its place", next, standing.live());
            books.swap(standing, clock.instant());
            looks = 0;
        } else if (++looks >= LOOKS) {
            log.error(
                    "generation {} does not count what {} does and is refused: {}",
                    next,
                    standing.live(),
                    differences);
            books.refuse(standing, differences, clock.instant());
            looks = 0;
        }
    }

    private Running started(Generation generation) throws Exception {
        RunningStreams streams =
                RunningStreams.start(generation, kafka, properties, events, provisioner);
        return new Running(
                streams,
                LedgerReader.start(
                        generation,
                        kafka,
                        books.taking(generation.number(), properties.unfolded())));
    }

    private static boolean rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public Health health() {
        boolean well = !runs.isEmpty();
        Health.Builder health = Health.up();
        for (var run : runs.entrySet()) {
            health.withDetail("generation-" + run.getKey(), run.getValue().streams().state());
            well &= run.getValue().streams().isWell();
        }
        return well ? health.build() : health.down().build();
    }

    @Override
    public void stop() {
        running = false;
        runs.values().forEach(Running::close);
        runs.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
