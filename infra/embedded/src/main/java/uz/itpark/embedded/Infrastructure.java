package uz.itpark.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Broker and database as one process: {@code Infrastructure DIRECTORY BROKER-PORT DATABASE-PORT
 * [memory]}. The controller takes the port after the database's. When both answer, the file {@code
 * ready} appears in the directory. With {@code memory} the database forgets its data at the end.
 */
public final class Infrastructure {

    private static final Logger log = LoggerFactory.getLogger(Infrastructure.class);

    private Infrastructure() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        int brokerPort = Integer.parseInt(arguments[1]);
        int databasePort = Integer.parseInt(arguments[2]);
        try {
            Path ready = directory.resolve("ready");
            Files.createDirectories(directory);
            Files.deleteIfExists(ready);
            boolean memory = arguments.length > 3 && arguments[3].equals("memory");
            var database =
                    memory
                            ? EmbeddedDatabase.inMemory(databasePort)
                            : EmbeddedDatabase.onDisk(directory.resolve("database"), databasePort);
            var broker =
                    EmbeddedBroker.start(directory.resolve("broker"), brokerPort, databasePort + 1);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                close(broker);
                                close(database);
                                ended.countDown();
                            }));
            Files.writeString(ready, broker.address());
            log.info("broker at {}, database at {}", broker.address(), database.uri(""));
            ended.await();
        } catch (Exception e) {
            log.error("broker or database did not start", e);
            // The broker's threads would keep a half-started process alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.error("did not end cleanly", e);
        }
    }
}
