package uz.itpark.bench.feed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;

import org.bson.Document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The rival: a bare driver that inserts the very documents the feed has made, under the same
 * indexes: the jobs, who their workers are, the verdicts and their receipts.
 */
final class Bare implements AutoCloseable {

    private static final String JOBS = "dossiers";
    private static final List<String> COLLECTIONS =
            List.of(JOBS, "workers", "submission_results", "submissions");
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
        COLLECTIONS.forEach(name -> made.getCollection(name).deleteMany(new Document()));
    }

    /** In bulk, unordered, a thousand at a time. */
    Contest.Run bulk() {
        Map<String, List<Document>> documents = prepare();
        return () -> took(documents, this::insert);
    }

    /** One by one, over so many connections. */
    Contest.Run singles(int connections) {
        Map<String, List<Document>> documents = prepare();
        return () -> {
            try (var threads = Executors.newFixedThreadPool(connections)) {
                return took(documents, (name, all) -> insert(name, all, connections, threads));
            }
        };
    }

    private interface Insertion {
        void of(String name, List<Document> documents) throws Exception;
    }

    private static Contest.Took took(Map<String, List<Document>> documents, Insertion insertion)
            throws Exception {
        double jobs = 0;
        double all = 0;
        for (var of : documents.entrySet()) {
            long start = System.nanoTime();
            insertion.of(of.getKey(), of.getValue());
            double seconds = (System.nanoTime() - start) / 1e9;
            jobs += of.getKey().equals(JOBS) ? seconds : 0;
            all += seconds;
        }
        return new Contest.Took(jobs, all - jobs);
    }

    private void insert(String name, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            bare.getCollection(name)
                    .insertMany(
                            documents.subList(from, Math.min(documents.size(), from + BATCH)),
                            new InsertManyOptions().ordered(false));
        }
    }

    private void insert(
            String name, List<Document> documents, int connections, ExecutorService threads)
            throws Exception {
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            int first = client;
            clients.add(() -> {
                for (int i = first; i < documents.size(); i += connections) {
                    bare.getCollection(name).insertOne(documents.get(i));
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(clients)) {
            done.get();
        }
    }

    private Map<String, List<Document>> prepare() {
        Map<String, List<Document>> documents = new LinkedHashMap<>();
        for (String name : COLLECTIONS) {
            documents.put(
                    name, made.getCollection(name).find().batchSize(BATCH).into(new ArrayList<>()));
            bare.getCollection(name).drop();
            bare.createCollection(name);
            made.getCollection(name).listIndexes().forEach(index -> createIndex(name, index));
        }
        return documents;
    }

    private void createIndex(String name, Document index) {
        Document key = index.get("key", Document.class);
        if (!key.containsKey("_id") || key.size() > 1) {
            bare.getCollection(name)
                    .createIndex(
                            key,
                            new IndexOptions()
                                    .unique(index.getBoolean("unique", false))
                                    .sparse(index.getBoolean("sparse", false)));
        }
    }

    @Override
    public void close() {
        rival.close();
        service.close();
    }
}
