package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database that speaks MongoDB's wire protocol. Not MongoDB: claim no durability from it. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final MongoServer server;
    private final int port;

    private EmbeddedDatabase(MongoBackend backend, int port) {
        server = new MongoServer(backend);
        server.bind(HOST, port);
        this.port = server.getLocalAddress().getPort();
    }

    /** Keeps its data in a file of that directory, which is made where missing. */
    public static EmbeddedDatabase onDisk(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        return new EmbeddedDatabase(Backends.disk(directory.resolve("database.mv")), port);
    }

    /**
     * Forgets its data when it ends.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedDatabase inMemory(int port) {
        return new EmbeddedDatabase(Backends.memory(), port);
    }

    /** A connection string for a database of that name. */
    public String uri(String database) {
        return "mongodb://" + HOST + ":" + port + "/" + database;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
