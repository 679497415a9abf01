package uz.itpark.reporting.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.figures.Inquiries;
import uz.itpark.reporting.forms.Answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/**
 * Reckons the totals every now and then, once for all readers, and not at all while there is none.
 * It asks as everybody does, so that it sees what other instances counted, and what a birthday or a
 * new day changed.
 */
@Component
class Watcher implements SmartLifecycle {

    static final List<String> FIGURES = List.of("headcount", "jobs");

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);
    private static final ZoneId PARK = ZoneId.of("Asia/Tashkent");

    private final Board board = new Board();
    private final Inquiries figures;
    private final Clock clock;
    private final LiveProperties properties;
    private final Semaphore places;
    private volatile boolean running;
    private @Nullable Thread thread;

    Watcher(Inquiries figures, Clock clock, LiveProperties properties) {
        this.figures = figures;
        this.clock = clock;
        this.properties = properties;
        places = new Semaphore(properties.readers());
    }

    Board board() {
        return board;
    }

    /** False where all places are taken; who gets one gives it back. */
    boolean takePlace() {
        return places.tryAcquire();
    }

    void givePlaceBack() {
        places.release();
    }

    private boolean isAlone() {
        return places.availablePermits() == properties.readers();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-watcher").start(this::watch);
    }

    private void watch() {
        String seen = null;
        while (running) {
            try {
                if (isAlone()) {
                    seen = null;
                    board.put(null);
                } else {
                    Totals now = totals();
                    if (!now.id().equals(seen)) {
                        board.put(now);
                        seen = now.id();
                    }
                }
            } catch (RuntimeException e) {
                log.debug("totals cannot be reckoned now", e);
            }
            try {
                Thread.sleep(properties.poll());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Totals totals() {
        LocalDate today = today();
        SortedMap<String, Long> values = new TreeMap<>();
        Instant asKnownAt = clock.instant();
        Instant recordedThrough = null;
        for (String figure : FIGURES) {
            Answer answer = figures.answer(figure, Map.of("on", List.of(today.toString())));
            Object value = answer.observations().getFirst().values().getFirst();
            values.put(figure, (Long) Objects.requireNonNull(value));
            asKnownAt = answer.asKnownAt();
            recordedThrough = answer.recordedThrough();
        }
        return new Totals(today, asKnownAt, recordedThrough, values);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARK);
    }

    /** Before the web server, which would wait for readers that never end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
        board.close();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
