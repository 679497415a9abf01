package uz.itpark.employment.dossiers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.List;

/** The outbox inside a dossier's document, in the form in which the relay reads it. */
@Component
class OutboxCodec {

    private static final String FIELD = "outbox";

    private final MongoConverter converter;

    OutboxCodec(MongoConverter converter) {
        this.converter = converter;
    }

    @Nullable Outbox read(Document dossier) {
        Document outbox = dossier.get(FIELD, Document.class);
        return outbox == null ? null : converter.read(Outbox.class, outbox);
    }

    void write(Document dossier, @Nullable Outbox before, List<OutboxMessage> messages) {
        if (before == null && messages.isEmpty()) {
            return;
        }
        Document outbox = new Document();
        converter.write(Outbox.with(before, messages), outbox);
        outbox.remove("_class");
        dossier.append(FIELD, outbox);
    }
}
