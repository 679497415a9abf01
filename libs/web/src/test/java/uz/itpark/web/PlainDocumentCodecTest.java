package uz.itpark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;

import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;

class PlainDocumentCodecTest {

    private static final CodecRegistry DRIVER = MongoClientSettings.getDefaultCodecRegistry();
    private static final CodecRegistry OURS =
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromProviders(new PlainDocumentCodec.Provider()), DRIVER);

    private final Document document =
            new Document("first", "ў")
                    .append("_id", "stands first where it is the document's own")
                    .append("nothing", null)
                    .append("whole", List.of(1, Integer.MIN_VALUE, 1L << 40, -1L))
                    .append("truth", true)
                    .append("at", new Date(1_700_000_000_123L))
                    .append("gap", Arrays.asList("a", null, List.of(List.of())))
                    .append("nested", new Document("_id", 1).append("in", new Document()))
                    .append("a.b", List.of(new Document("n", 1).append("_id", 2)))
                    .append("map", Map.of("k", new Document("v", List.of(1.5))))
                    .append("half", 0.5)
                    .append("exact", new Decimal128(12_345))
                    .append("bytes", new Binary(new byte[] {1, 2}))
                    .append("instant", Instant.EPOCH)
                    .append("object", new ObjectId("0123456789abcdef01234567"));

    @Test
    void writesWhatTheDriverWrites() {
        for (boolean collectible : List.of(true, false)) {
            assertThat(written(OURS.get(Document.class), collectible))
                    .isEqualTo(written(new DocumentCodec(DRIVER), collectible));
        }
    }

    @Test
    void isTheOneThatIsUsed() {
        assertThat(OURS.get(Document.class)).isInstanceOf(PlainDocumentCodec.class);
        assertThat(OURS.get(String.class)).isSameAs(DRIVER.get(String.class));
    }

    private byte[] written(Codec<Document> codec, boolean collectible) {
        try (BasicOutputBuffer bytes = new BasicOutputBuffer()) {
            codec.encode(
                    new BsonBinaryWriter(bytes),
                    document,
                    EncoderContext.builder().isEncodingCollectibleDocument(collectible).build());
            return bytes.toByteArray();
        }
    }
}
