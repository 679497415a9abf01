package uz.itpark.reporting.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.reporting.cells.Count;
import uz.itpark.reporting.cells.EntryKey;
import uz.itpark.reporting.movements.Movement;
import uz.itpark.reporting.movements.WorkerJobs;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the newest state of each job of a worker, and sends on what a newer one changes. */
final class WorkerProcessor extends ContextualProcessor<byte[], byte[], String, Count> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, EmploymentState>> JOBS =
            new TypeReference<>() {};

    private final CloudEvents events;
    private @Nullable KeyValueStore<String, byte[]> workers;

    WorkerProcessor(CloudEvents events) {
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<String, Count> context) {
        super.init(context);
        workers = context.getStateStore(ReportingTopology.WORKERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        events.read(Topics.EMPLOYMENTS, record.headers(), record.value())
                .ifPresent(received -> take(received.event(), record.timestamp()));
    }

    private void take(EmploymentEvent event, long timestamp) {
        KeyValueStore<String, byte[]> store = java.util.Objects.requireNonNull(workers);
        EmploymentState state = event.employment();
        byte[] held = store.get(state.workerId());
        TreeMap<String, EmploymentState> jobs =
                held == null ? new TreeMap<>() : JSON.readValue(held, JOBS);
        EmploymentState known = jobs.get(state.id());
        if (known != null && known.version() >= state.version()) {
            return;
        }
        Map<Movement, Integer> before = new WorkerJobs(jobs.values()).movements();
        jobs.put(state.id(), state);
        Map<Movement, Integer> after = new WorkerJobs(jobs.values()).movements();
        store.put(state.workerId(), JSON.writeValueAsBytes(jobs));
        Map<String, Count> changes = new HashMap<>();
        WorkerJobs.difference(before, after)
                .forEach((movement, n) -> {
                    Count change = new Count(n, movement.recordedAt().toEpochMilli());
                    EntryKey.of(movement)
                            .forEach(key -> changes.merge(key.text(), change, Count::plus));
                });
        changes.forEach((key, change) -> {
            if (change.value() != 0) {
                context().forward(new Record<>(key, change, timestamp));
            }
        });
    }
}
