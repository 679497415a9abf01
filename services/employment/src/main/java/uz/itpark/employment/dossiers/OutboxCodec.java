package uz.itpark.employment.dossiers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.messaging.outbox.OutboxDocuments;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.List;

/** The outbox inside a dossier's document, in the form in which the relay reads it. */
final class OutboxCodec {

    private static final String FIELD = "outbox";

    private OutboxCodec() {}

    static @Nullable Outbox read(Document dossier) {
        Document outbox = dossier.get(FIELD, Document.class);
        return outbox == null ? null : OutboxDocuments.read(outbox);
    }

    static void write(Document dossier, @Nullable Outbox before, List<OutboxMessage> messages) {
        if (before == null && messages.isEmpty()) {
            return;
        }
        Outbox outbox = messages.isEmpty() ? before : Outbox.with(before, messages);
        if (outbox != null) {
            dossier.append(FIELD, OutboxDocuments.write(outbox));
        }
    }
}
