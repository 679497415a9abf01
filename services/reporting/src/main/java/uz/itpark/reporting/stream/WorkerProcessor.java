package uz.itpark.reporting.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.cells.Posting;
import uz.itpark.reporting.movements.Movement;
import uz.itpark.reporting.movements.WorkerJobs;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps the newest state of each job of a worker, and posts what a newer one changes. */
final class WorkerProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(WorkerProcessor.class);

    /** Bytes of most. */
    private static final int A_DOSSIER = 1 << 10;

    private final CloudEvents events;

    /** Of one dossier after the other. */
    private final Bytes.Writer writer = new Bytes.Writer(A_DOSSIER);

    private @Nullable KeyValueStore<String, byte[]> workers;

    WorkerProcessor(CloudEvents events) {
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        workers = context.getStateStore(ReportingTopology.WORKERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        Optional<EmploymentEvent> received;
        try {
            received = events.read(Topics.EMPLOYMENTS, record.headers(), record.value());
        } catch (RuntimeException e) {
            bury(record, e);
            return;
        }
        received.ifPresent(event -> take(event.employment(), record));
    }

    private void take(EmploymentState state, Record<byte[], byte[]> record) {
        KeyValueStore<String, byte[]> store = Objects.requireNonNull(workers);
        Dossier dossier = Dossier.of(state.workerId(), store.get(state.workerId()));
        WorkerJobs before = dossier.jobs();
        int waiting = dossier.waiting();
        if (!dossier.take(state)) {
            return;
        }
        Map<Movement, Integer> changes;
        try {
            changes = dossier.jobs().difference(before);
        } catch (RuntimeException e) {
            bury(record, e);
            return;
        }
        store.put(state.workerId(), dossier.kept(writer));
        if (!changes.isEmpty()) {
            post(Posting.write(changes), record.timestamp());
        }
        if (dossier.waiting() != waiting) {
            post(Posting.waiting(dossier.waiting() - waiting), record.timestamp());
        }
    }

    private void post(byte[] posting, long timestamp) {
        context()
                .forward(new Record<>((byte[]) null, posting, timestamp), ReportingTopology.LEDGER);
    }

    /** What comes later of the same worker waits behind it; all others go on. */
    private void bury(Record<byte[], byte[]> record, RuntimeException cause) {
        String origin =
                context()
                        .recordMetadata()
                        .map(at -> at.topic() + "-" + at.partition() + "@" + at.offset())
                        .orElse("unknown");
        log.error("{} is no event and goes to the dead letters: {}", origin, cause.toString());
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.add("dead-letter-origin", origin.getBytes(UTF_8));
        headers.add("dead-letter-cause", cause.toString().getBytes(UTF_8));
        context()
                .forward(
                        new Record<>(record.key(), record.value(), record.timestamp(), headers),
                        ReportingTopology.UNREAD);
        String[] key =
                record.key() == null
                        ? new String[0]
                        : new String(record.key(), UTF_8).split("/", 2);
        if (key.length == 2) {
            KeyValueStore<String, byte[]> store = Objects.requireNonNull(workers);
            Dossier dossier = Dossier.of(key[0], store.get(key[0]));
            dossier.miss(key[1]);
            store.put(key[0], dossier.kept(writer));
        }
    }
}
