package uz.itpark.web;

import org.bson.BsonReader;
import org.bson.BsonValue;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.CollectibleCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Writes documents as the driver's own codec does, in half the time: that one looks for a codec for
 * each value, and whether it leads back to itself. Whoever writes thousands at once writes
 * documents of plain values.
 */
final class PlainDocumentCodec implements CollectibleCodec<Document> {

    private static final String ID = "_id";
    private static final EncoderContext NESTED = EncoderContext.builder().build();

    private final CodecRegistry registry;
    private final DocumentCodec driver;

    private PlainDocumentCodec(CodecRegistry registry) {
        this.registry = registry;
        this.driver = new DocumentCodec(registry);
    }

    /** For documents, and for nothing else. */
    static final class Provider implements CodecProvider {
        @Override
        @SuppressWarnings("unchecked") // the class asked for is that of documents
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type == Document.class ? (Codec<T>) new PlainDocumentCodec(registry) : null;
        }
    }

    @Override
    public void encode(BsonWriter writer, Document document, EncoderContext context) {
        writer.writeStartDocument();
        boolean idFirst = context.isEncodingCollectibleDocument() && document.containsKey(ID);
        if (idFirst) {
            writer.writeName(ID);
            write(writer, document.get(ID));
        }
        for (Map.Entry<String, Object> field : document.entrySet()) {
            if (!idFirst || !field.getKey().equals(ID)) {
                writer.writeName(field.getKey());
                write(writer, field.getValue());
            }
        }
        writer.writeEndDocument();
    }

    private void write(BsonWriter writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case String text -> writer.writeString(text);
            case Document nested -> encode(writer, nested, NESTED);
            case List<?> list -> {
                writer.writeStartArray();
                for (Object element : list) {
                    write(writer, element);
                }
                writer.writeEndArray();
            }
            case Long number -> writer.writeInt64(number);
            case Integer number -> writer.writeInt32(number);
            case Boolean truth -> writer.writeBoolean(truth);
            case Date time -> writer.writeDateTime(time.getTime());
            default -> other(writer, value);
        }
    }

    @SuppressWarnings("unchecked") // the codec is that of the value's class
    private void other(BsonWriter writer, Object value) {
        var codec = (Codec<Object>) registry.get(value.getClass());
        NESTED.encodeWithChildContext(codec, writer, value);
    }

    @Override
    public Document decode(BsonReader reader, DecoderContext context) {
        return driver.decode(reader, context);
    }

    @Override
    public Class<Document> getEncoderClass() {
        return Document.class;
    }

    @Override
    public Document generateIdIfAbsentFromDocument(Document document) {
        return driver.generateIdIfAbsentFromDocument(document);
    }

    @Override
    public boolean documentHasId(Document document) {
        return driver.documentHasId(document);
    }

    @Override
    public BsonValue getDocumentId(Document document) {
        return driver.getDocumentId(document);
    }
}
