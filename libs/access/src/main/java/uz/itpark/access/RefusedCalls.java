package uz.itpark.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.ServletRequestPathUtils;

import uz.itpark.audit.AuditTrail.Entry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Who was turned away from what, for the audit trail: the first call of a kind at once, and how
 * many more there were when its minute is over. Of kinds beyond a bound only the number is told, so
 * that nobody can flood the trail.
 */
final class RefusedCalls implements AutoCloseable {

    static final int MOST_KINDS = 200;

    private static final String OTHERS = "others";
    private static final String NONE = "-";

    /**
     * @param path of the rule, so that there are as many as there are endpoints; a dash where there
     *     is none
     */
    private record Kind(
            String subject,
            String client,
            List<String> roles,
            List<String> employers,
            String method,
            String path,
            int status) {

        static Kind of(HttpServletRequest request, AccessTable table, int status) {
            Caller caller = Caller.current();
            Optional<Rule> rule =
                    table.rule(
                            HttpMethod.valueOf(request.getMethod()),
                            ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
            return new Kind(
                    caller.subject(),
                    caller.roles().isEmpty()
                            ? "address " + request.getRemoteAddr()
                            : caller.client(),
                    caller.roles().stream().map(Role::title).sorted().toList(),
                    List.copyOf(new TreeSet<>(caller.employers())),
                    rule.map(known -> known.method().name()).orElse(NONE),
                    rule.map(known -> known.path().getPatternString()).orElse(NONE),
                    status);
        }

        static Kind others(int status) {
            return new Kind(OTHERS, OTHERS, List.of(), List.of(), NONE, NONE, status);
        }
    }

    private final AccessTable table;
    private final Consumer<Entry> trail;
    private final Clock clock;
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("refused-calls").daemon().factory());
    private Map<Kind, Integer> more = new HashMap<>();

    RefusedCalls(AccessTable table, Consumer<Entry> trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
        minutes.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.MINUTES);
    }

    void note(HttpServletRequest request, int status) {
        Kind kind = Kind.of(request, table, status);
        if (isFirst(kind)) {
            trail.accept(entry(kind, null));
        }
    }

    private synchronized boolean isFirst(Kind kind) {
        if (!more.containsKey(kind) && more.size() < MOST_KINDS) {
            more.put(kind, 0);
            return true;
        }
        more.merge(more.containsKey(kind) ? kind : Kind.others(kind.status), 1, Integer::sum);
        return false;
    }

    /** Of the minute that is over. */
    void tell() {
        Map<Kind, Integer> over;
        synchronized (this) {
            over = more;
            more = new HashMap<>();
        }
        over.forEach((kind, times) -> {
            if (times > 0) {
                trail.accept(entry(kind, times));
            }
        });
    }

    private Entry entry(Kind kind, @Nullable Integer times) {
        return new Entry(
                UUID.randomUUID().toString(),
                clock.instant(),
                kind.subject,
                kind.client,
                kind.roles,
                kind.employers,
                kind.method,
                kind.path,
                null,
                kind.status,
                times);
    }

    /** Tells what it has counted so far. */
    @Override
    public void close() {
        minutes.shutdown();
        tell();
    }
}
