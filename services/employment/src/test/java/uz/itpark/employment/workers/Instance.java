package uz.itpark.employment.workers;

import com.mongodb.client.MongoClient;

import org.springframework.data.mongodb.core.MongoTemplate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** One of several instances of the service, of what it has to do with workers' numbers. */
final class Instance {

    final MongoTemplate mongo;
    final WorkerStore store;
    final Numberings numberings;
    final WorkerIds ids;
    final Rotation rotation;
    final Erasure erasure;

    private Instance(MongoTemplate mongo, WorkerStore store, Path keys, GivenIds given) {
        KeyFile keyFile = new KeyFile(new WorkerKeyProperties(keys));
        this.mongo = mongo;
        this.store = store;
        numberings = new Numberings(mongo, keyFile, store, given);
        ids = new WorkerIds(numberings, keyFile, store);
        rotation = new Rotation(numberings, keyFile, store);
        erasure = new Erasure(numberings, keyFile, store, List.of(), Clock.systemUTC());
    }

    static Instance of(MongoClient client, Path keys, String... given) {
        MongoTemplate mongo = new MongoTemplate(client, "employment");
        return new Instance(
                mongo, new WorkerStore(mongo), keys, each -> List.of(given).forEach(each));
    }

    /** One whose steps are told of, and may be stopped by an exception. */
    static Instance watched(MongoClient client, Path keys, Consumer<Step> watcher) {
        MongoTemplate mongo = new MongoTemplate(client, "employment");
        return new Instance(mongo, new WatchedStore(mongo, watcher), keys, _ -> {});
    }

    /** One that is killed at some step or other. */
    static Instance mortal(MongoClient client, Path keys, Random random) {
        return watched(
                client,
                keys,
                _ -> {
                    if (random.nextInt(12) == 0) {
                        throw new Killed();
                    }
                });
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    enum Step {
        BEFORE_INSERT,
        AFTER_INSERT,
        HALF_ADDED,
        AFTER_ADD,
        AFTER_PASS,
        AFTER_REMOVAL
    }

    private static final class WatchedStore extends WorkerStore {
        private final Consumer<Step> watcher;

        WatchedStore(MongoTemplate mongo, Consumer<Step> watcher) {
            super(mongo);
            this.watcher = watcher;
        }

        @Override
        boolean insert(Map<String, List<String>> hashes) {
            watcher.accept(Step.BEFORE_INSERT);
            boolean inserted = super.insert(hashes);
            watcher.accept(Step.AFTER_INSERT);
            return inserted;
        }

        @Override
        boolean add(Collection<Addition> additions) {
            super.add(additions.stream().limit(additions.size() / 2).toList());
            watcher.accept(Step.HALF_ADDED);
            boolean added = super.add(additions);
            watcher.accept(Step.AFTER_ADD);
            return added;
        }

        @Override
        void each(Consumer<Entry> visitor) {
            super.each(visitor);
            watcher.accept(Step.AFTER_PASS);
        }

        @Override
        void keepOnly(Map<Entry, List<String>> kept) {
            super.keepOnly(kept);
            watcher.accept(Step.AFTER_REMOVAL);
        }
    }
}
