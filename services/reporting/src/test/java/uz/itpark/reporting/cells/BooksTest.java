package uz.itpark.reporting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import uz.itpark.testing.TestInfrastructure;

import java.util.List;
import java.util.UUID;

class BooksTest {

    @Test
    void ofOlderDatabasesOnlyTheFormsOfFiguresThatNothingReadsAreDropped() {
        var uri = TestInfrastructure.running().databaseUri("test" + UUID.randomUUID());
        MongoTemplate mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));
        List<String> kept = List.of("books", "book-pages-1", "book-ledger-1", "vintages", "roster");
        List<String> old = List.of("manifests", "pages-1", "pages-12", "ledger-1");
        kept.forEach(name -> mongo.getCollection(name).insertOne(new Document()));
        old.forEach(name -> mongo.getCollection(name).insertOne(new Document()));

        new Books(mongo, new CellIds()).forgetOldForms();

        assertThat(mongo.getCollectionNames()).containsAll(kept).doesNotContainAnyElementsOf(old);
    }
}
