package uz.itpark.employment.dossiers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the dossiers that are to be read anew. */
@Repository
class LooseEnds {

    /** Unlike MongoDB, the embedded database would answer everything in one message. */
    private static final int READ_AT_ONCE = 1_000;

    private final MongoTemplate mongo;

    LooseEnds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(DossierStore.COLLECTION);
    }

    /** Dossiers of a company whose park days reflect an older version of its record. */
    List<String> behind(String employer, long residencyVersion) {
        return ids(and(eq("employer", employer), lt("residencyVersion", residencyVersion)));
    }

    List<String> awaitingCenter(String center) {
        return ids(eq("events.awaitedCenter", center));
    }

    private List<String> ids(Bson filter) {
        return collection()
                .find(filter)
                .batchSize(READ_AT_ONCE)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /**
     * What may have been left half done by a process that was killed.
     *
     * @param halfMoved dossiers whose content is not fully handed over
     * @param residencyVersions the oldest version any dossier of a company reflects, by TIN
     * @param centers that events wait for
     */
    record Loose(Set<String> halfMoved, Map<String, Long> residencyVersions, Set<String> centers) {}

    /** Walks through all dossiers once. */
    Loose loose() {
        Loose loose = new Loose(new HashSet<>(), new HashMap<>(), new HashSet<>());
        for (Document document :
                collection()
                        .find()
                        .batchSize(READ_AT_ONCE)
                        .projection(
                                Projections.include(
                                        "employer",
                                        "residencyVersion",
                                        "mergedInto",
                                        "moving.employer",
                                        "events.awaitedCenter"))) {
            if (document.containsKey("moving")) {
                loose.halfMoved().add(document.getString("_id"));
            }
            if (!document.containsKey("mergedInto")) {
                loose.residencyVersions()
                        .merge(
                                document.getString("employer"),
                                document.get("residencyVersion", Number.class).longValue(),
                                Math::min);
            }
            List<Document> events = document.getList("events", Document.class);
            if (events != null) {
                events.stream()
                        .map(event -> event.getString("awaitedCenter"))
                        .filter(center -> center != null)
                        .forEach(loose.centers()::add);
            }
        }
        return loose;
    }
}
