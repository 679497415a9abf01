package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/** Where the database keeps its data. */
final class Backends {

    private static final Logger log = LoggerFactory.getLogger(Backends.class);

    private Backends() {}

    /** Nowhere: gone with the process. */
    static MongoBackend memory() {
        return new Memory();
    }

    /** In a file. Killed, it opens again, without up to a second of what it had acknowledged. */
    static MongoBackend disk(Path file) {
        return on(
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(64)
                        .autoCommitBufferSize(8192)
                        .backgroundExceptionHandler((_, cause) -> end(cause))
                        .open());
    }

    /** In a store. */
    static MongoBackend on(MVStore store) {
        return new Disk(store);
    }

    /**
     * A store that could not write keeps whoever asks waiting for ever: the process ends instead.
     */
    private static void end(Throwable cause) {
        log.error("the database cannot write", cause);
        Runtime.getRuntime().halt(1);
    }

    /** The server lacks {@code hello}, which Boot's health check sends; it knows its old name. */
    private static Document asIsMaster(Document query) {
        Document renamed = new Document("ismaster", 1);
        query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("hello"))
                .forEach(entry -> renamed.append(entry.getKey(), entry.getValue()));
        return renamed;
    }

    private static Document asHello(Document isMaster) {
        return isMaster.append("isWritablePrimary", true);
    }

    private static final class Memory extends MemoryBackend {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new MemoryDatabase(name, getCursorRegistry());
        }

        @Override
        public Document handleCommand(
                Channel channel, String database, String command, Document query) {
            return command.equals("hello")
                    ? asHello(super.handleCommand(channel, database, "ismaster", asIsMaster(query)))
                    : super.handleCommand(channel, database, command, query);
        }
    }

    private static final class Disk extends H2Backend {
        Disk(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new DiskDatabase(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleCommand(
                Channel channel, String database, String command, Document query) {
            return command.equals("hello")
                    ? asHello(super.handleCommand(channel, database, "ismaster", asIsMaster(query)))
                    : super.handleCommand(channel, database, command, query);
        }
    }
}
