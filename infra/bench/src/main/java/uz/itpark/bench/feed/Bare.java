package uz.itpark.bench.feed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The rival: a bare driver that inserts the very documents the feed has made, index by index. */
final class Bare implements AutoCloseable {

    private static final String COLLECTION = "dossiers";
    private static final int BATCH = 1_000;

    private final MongoClient service;
    private final MongoClient rival;
    private final MongoDatabase made;
    private final MongoDatabase bare;

    Bare(String madeUri, String bareUri) {
        service = MongoClients.create(madeUri);
        rival = MongoClients.create(bareUri);
        made = service.getDatabase(name(madeUri));
        bare = rival.getDatabase(name(bareUri));
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Forgets what the feed has made so far. */
    void clear() {
        made.getCollection(COLLECTION).deleteMany(new Document());
    }

    /** In bulk, unordered, a thousand at a time. */
    Contest.Run bulk() {
        List<Document> documents = prepare();
        return () -> {
            long start = System.nanoTime();
            for (int from = 0; from < documents.size(); from += BATCH) {
                bare.getCollection(COLLECTION)
                        .insertMany(
                                documents.subList(from, Math.min(documents.size(), from + BATCH)),
                                new InsertManyOptions().ordered(false));
            }
            return (System.nanoTime() - start) / 1e9;
        };
    }

    /** One by one, over so many connections. */
    Contest.Run singles(int connections) {
        List<Document> documents = prepare();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            int first = client;
            clients.add(() -> {
                for (int i = first; i < documents.size(); i += connections) {
                    bare.getCollection(COLLECTION).insertOne(documents.get(i));
                }
                return null;
            });
        }
        return () -> {
            try (var threads = Executors.newFixedThreadPool(connections)) {
                long start = System.nanoTime();
                for (var done : threads.invokeAll(clients)) {
                    done.get();
                }
                return (System.nanoTime() - start) / 1e9;
            }
        };
    }

    private List<Document> prepare() {
        List<Document> documents =
                made.getCollection(COLLECTION).find().batchSize(BATCH).into(new ArrayList<>());
        bare.getCollection(COLLECTION).drop();
        bare.createCollection(COLLECTION);
        for (Document index : made.getCollection(COLLECTION).listIndexes()) {
            Document key = index.get("key", Document.class);
            if (!key.containsKey("_id") || key.size() > 1) {
                bare.getCollection(COLLECTION)
                        .createIndex(
                                key,
                                new IndexOptions()
                                        .unique(index.getBoolean("unique", false))
                                        .sparse(index.getBoolean("sparse", false)));
            }
        }
        return documents;
    }

    @Override
    public void close() {
        rival.close();
        service.close();
    }
}
