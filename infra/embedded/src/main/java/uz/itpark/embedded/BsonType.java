package uz.itpark.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Documents on disk as BSON. The store's own type writes them by Java serialization, at several
 * times the size and time, and takes their memory for what they have on disk.
 */
final class BsonType extends BasicDataType<Document> {

    private static final int OBJECT = 48;
    private static final int ENTRY = 88;

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                int sum = OBJECT * 3;
                for (var entry : map.entrySet()) {
                    sum += ENTRY + String.valueOf(entry.getKey()).length() + of(entry.getValue());
                }
                yield sum;
            }
            case List<?> list -> list.stream().mapToInt(BsonType::of).sum() + OBJECT;
            case String text -> OBJECT + text.length();
            case byte[] bytes -> OBJECT + bytes.length;
            default -> OBJECT / 2;
        };
    }

    private static int of(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? 0 : memory(value);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf encoded = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, encoded);
        target.putVarInt(encoded.readableBytes())
                .put(encoded.array(), encoded.arrayOffset(), encoded.readableBytes());
    }

    @Override
    public Document read(ByteBuffer source) {
        int length = DataUtils.readVarInt(source);
        int end = source.position() + length;
        Document document =
                BsonDecoder.decodeBson(
                        Unpooled.wrappedBuffer(source.slice(source.position(), length)));
        source.position(end);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
