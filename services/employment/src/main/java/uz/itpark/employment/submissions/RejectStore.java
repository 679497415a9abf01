package uz.itpark.employment.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.intake.RawItem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rejected items as they were sent, sealed: they hold personal numbers. */
@Repository
class RejectStore {

    static final String COLLECTION = "submission_rejects";

    private final MongoTemplate mongo;
    private final @Nullable Seal seal;

    RejectStore(MongoTemplate mongo, RejectsKeyProperties properties) {
        this.mongo = mongo;
        this.seal = seal(properties);
    }

    private static @Nullable Seal seal(RejectsKeyProperties properties) {
        try {
            return properties.file() == null
                    ? null
                    : Seal.read(Files.readString(properties.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "itpark.rejects-key.file names the file of the rejects' keys", e);
        }
    }

    /** Whether there is a key to keep them with. */
    boolean keeps() {
        return seal != null;
    }

    void keep(ChunkId chunk, Map<Long, RawItem> rejected) {
        if (seal == null) {
            return;
        }
        byte[] sealed = seal.seal(chunk.text(), write(rejected));
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        Filters.eq("_id", chunk.text()),
                        new Document("_id", chunk.text()).append("sealed", new Binary(sealed)),
                        new ReplaceOptions().upsert(true));
    }

    /** In the order of the items, read as they are asked for. */
    Iterator<RawItem> of(String submission, Extent extent) {
        return new Chunks<>(submission, extent, this::items, RawItem::number);
    }

    private @Nullable List<RawItem> items(ChunkId chunk) {
        Document document =
                mongo.getCollection(COLLECTION).find(Filters.eq("_id", chunk.text())).first();
        if (document == null || seal == null) {
            return null;
        }
        byte[] sealed = document.get("sealed", Binary.class).getData();
        return read(seal.open(chunk.text(), sealed));
    }

    private static byte[] write(Map<Long, RawItem> rejected) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (RawItem item : new TreeMap<>(rejected).values()) {
                out.writeLong(item.number());
                switch (item) {
                    case RawItem.Json(_, byte[] text) -> {
                        out.writeInt(-1);
                        put(out, text);
                    }
                    case RawItem.Row(_, List<String> fields) -> {
                        out.writeInt(fields.size());
                        for (String field : fields) {
                            put(out, field.getBytes(UTF_8));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, byte[] text) throws IOException {
        out.writeInt(text.length);
        out.write(text);
    }

    private static List<RawItem> read(byte[] bytes) {
        List<RawItem> items = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                long number = in.readLong();
                int fields = in.readInt();
                if (fields < 0) {
                    items.add(new RawItem.Json(number, in.readNBytes(in.readInt())));
                } else {
                    List<String> row = new ArrayList<>(fields);
                    for (int i = 0; i < fields; i++) {
                        row.add(new String(in.readNBytes(in.readInt()), UTF_8));
                    }
                    items.add(new RawItem.Row(number, row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
