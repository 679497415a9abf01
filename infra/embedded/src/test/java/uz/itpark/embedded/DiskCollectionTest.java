package uz.itpark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.bson.Document;

import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

import java.util.List;

class DiskCollectionTest {

    /** At any moment the store may be writing what it holds, on a thread of its own. */
    @Test
    void whatTheStoreHoldsIsReplacedAndNeverChanged() {
        MVStore store = new MVStore.Builder().open();
        MongoServer server = new MongoServer(Backends.on(store));
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<org.bson.Document> documents =
                    client.getDatabase("park").getCollection("c");
            documents.insertOne(
                    org.bson.Document.parse("{_id: 'a', n: 1, gone: true, in: {n: 1}}"));
            // By its id, by an index and by a scan.
            List<Bson> ways =
                    List.of(
                            Filters.eq("_id", "a"),
                            Filters.and(Filters.eq("_id", "a"), Filters.exists("n")),
                            Filters.exists("n"));
            for (Bson way : ways) {
                Document held = held(store);
                String before = held.toString();
                var changes =
                        Updates.combine(
                                Updates.inc("n", 1), Updates.inc("in.n", 1), Updates.unset("gone"));
                assertThat(documents.updateOne(way, changes).getModifiedCount()).isOne();
                assertThat(held.toString()).isEqualTo(before);
                assertThat(held(store)).isNotSameAs(held).isNotEqualTo(held);
                assertThat(documents.findOneAndUpdate(way, Updates.set("new", before))).isNotNull();
                assertThat(held.toString()).isEqualTo(before);
            }
            assertThat(held(store).get("n")).isEqualTo(4);
        } finally {
            server.shutdownNow();
        }
    }

    private static Document held(MVStore store) {
        return (Document) store.openMap("databases.park.c").get("a");
    }
}
