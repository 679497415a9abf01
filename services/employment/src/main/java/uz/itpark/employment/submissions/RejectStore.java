package uz.itpark.employment.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.workers.KeptNumbers;
import uz.itpark.employment.workers.Pinfl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rejected items as they were sent, sealed: they hold personal numbers. */
@Repository
class RejectStore implements KeptNumbers {

    static final String COLLECTION = "submission_rejects";

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    /** Unlike MongoDB, the embedded database would answer everything in one message. */
    private static final int IDS_AT_ONCE = 10_000;

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

    /** Takes out of what is kept what has the number in it. */
    @Override
    public long forget(Pinfl number) {
        long forgotten = 0;
        List<String> chunks =
                mongo.getCollection(COLLECTION)
                        .find()
                        .projection(Projections.include("_id"))
                        .batchSize(IDS_AT_ONCE)
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>());
        for (String id : chunks) {
            forgotten += forget(number, id);
        }
        return forgotten;
    }

    private long forget(Pinfl number, String id) {
        var kept = mongo.getCollection(COLLECTION);
        Document document = kept.find(Filters.eq("_id", id)).first();
        if (document == null || seal == null) {
            return 0;
        }
        List<RawItem> items = read(seal.open(id, document.get("sealed", Binary.class).getData()));
        Map<Long, RawItem> others = new HashMap<>();
        items.stream()
                .filter(item -> texts(item).stream().noneMatch(number::standsIn))
                .forEach(item -> others.put(item.number(), item));
        if (others.size() < items.size()) {
            // Not put back where it expired meanwhile.
            kept.updateOne(
                    Filters.eq("_id", id),
                    Updates.set("sealed", new Binary(seal.seal(id, write(others)))));
        }
        return items.size() - others.size();
    }

    /** Escapes read: a number may have been written with them. */
    private static List<String> texts(RawItem item) {
        return switch (item) {
            case RawItem.Json(_, byte[] text) ->
                    List.of(
                            ESCAPE.matcher(new String(text, UTF_8))
                                    .replaceAll(escape ->
                                            Matcher.quoteReplacement(
                                                    String.valueOf(
                                                            (char)
                                                                    Integer.parseInt(
                                                                            escape.group(1),
                                                                            16)))));
            case RawItem.Row(_, List<String> fields) -> fields;
        };
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
