package uz.itpark.employment.dossiers;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.access.Caller;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.workers.GivenIds;
import uz.itpark.employment.workers.Workplaces;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which workers dossiers name. */
@Repository
class DossierWorkers implements GivenIds, Workplaces {

    /** Unlike MongoDB, the embedded database would answer everything in one message. */
    private static final int IDS_AT_ONCE = 10_000;

    private static final int READ_AT_ONCE = 200;

    private final MongoTemplate mongo;
    private final DossierStore store;

    DossierWorkers(MongoTemplate mongo, DossierStore store) {
        this.mongo = mongo;
        this.store = store;
    }

    @Override
    public void each(Consumer<String> visitor) {
        List<String> next = new ArrayList<>();
        mongo.getCollection(DossierStore.COLLECTION)
                .find()
                .projection(Projections.include("_id"))
                .batchSize(IDS_AT_ONCE)
                .map(document -> document.getString("_id"))
                .forEach(id -> {
                    next.add(id);
                    if (next.size() == READ_AT_ONCE) {
                        show(next, visitor);
                        next.clear();
                    }
                });
        show(next, visitor);
    }

    private void show(List<String> dossiers, Consumer<String> visitor) {
        Set<String> ids = new HashSet<>();
        store.load(dossiers).values().forEach(stored -> ids.addAll(named(stored.dossier())));
        ids.forEach(visitor);
    }

    private static List<String> named(Dossier dossier) {
        return Stream.concat(
                        Stream.concat(dossier.events().stream(), dossier.aside().stream())
                                .filter(event -> event.report() instanceof Report.Hired)
                                .map(event -> ((Report.Hired) event.report()).worker().id()),
                        dossier.tracks().stream().map(track -> track.worker().id()))
                .toList();
    }

    @Override
    public boolean anyOf(String workerId, Caller caller) {
        if (caller.speaksForThePark()) {
            return true;
        }
        return mongo.getCollection(DossierStore.COLLECTION)
                        .find(
                                Filters.and(
                                        Filters.eq("jobs.worker", workerId),
                                        Filters.in("employer", caller.employers())))
                        .projection(Projections.include("_id"))
                        .limit(1)
                        .first()
                instanceof Document;
    }
}
