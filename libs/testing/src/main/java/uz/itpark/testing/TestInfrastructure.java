package uz.itpark.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

import uz.itpark.embedded.EmbeddedBroker;
import uz.itpark.embedded.EmbeddedDatabase;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Broker and database of this JVM's tests, started when first asked for.
 *
 * @param brokers for {@code bootstrap.servers}
 */
public record TestInfrastructure(String brokers, UnaryOperator<String> uris) {

    private static final class Running {
        static final TestInfrastructure INSTANCE = start();
    }

    private static final class Contained {
        static final TestInfrastructure INSTANCE = startContainers();
    }

    /** The same in containers, whatever {@code itpark.infra} says. */
    static TestInfrastructure inContainers() {
        return Contained.INSTANCE;
    }

    public static TestInfrastructure running() {
        return Running.INSTANCE;
    }

    /** A connection string for a database of that name. */
    public String databaseUri(String name) {
        return uris.apply(name);
    }

    private static TestInfrastructure start() {
        try {
            return "containers".equals(System.getProperty("itpark.infra"))
                    ? inContainers()
                    : embedded();
        } catch (Exception e) {
            throw new IllegalStateException("broker and database did not start", e);
        }
    }

    private static TestInfrastructure embedded() throws Exception {
        Path directory = Files.createTempDirectory("itpark-broker");
        var broker = EmbeddedBroker.start(directory, freePort(), freePort());
        var database = EmbeddedDatabase.inMemory(0);
        return new TestInfrastructure(broker.address(), database::uri);
    }

    @SuppressWarnings("resource") // they end with the JVM, as Testcontainers sees to
    private static TestInfrastructure startContainers() {
        var kafka = new KafkaContainer("apache/kafka:4.2.0");
        var mongo = new MongoDBContainer("mongo:8");
        kafka.start();
        mongo.start();
        return new TestInfrastructure(kafka.getBootstrapServers(), mongo::getReplicaSetUrl);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
