package uz.itpark.employment.dossiers;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.Job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Dossiers for people who look something up. */
@Repository
public class DossierQueries {

    private final MongoTemplate mongo;
    private final DossierStore store;

    DossierQueries(MongoTemplate mongo, DossierStore store) {
        this.mongo = mongo;
        this.store = store;
    }

    /** What a job must match; what is null matches all. */
    public record Filter(
            @Nullable String employer,
            @Nullable String worker,
            @Nullable String center,
            @Nullable LocalDate activeOn) {

        public boolean matches(Job job) {
            return (worker == null || job.worker().id().equals(worker))
                    && (activeOn == null || job.activeOn(activeOn))
                    && (center == null || placedAt(job, center));
        }

        private boolean placedAt(Job job, String wanted) {
            if (activeOn != null) {
                return Objects.equals(job.positionOn(activeOn).center(), wanted);
            }
            return job.positions().values().stream()
                    .anyMatch(position -> wanted.equals(position.center()));
        }

        private Bson query(@Nullable String after) {
            List<Bson> conditions = new ArrayList<>(List.of(Filters.exists("jobs.0")));
            if (after != null) {
                conditions.add(Filters.gt("_id", after));
            }
            if (employer != null) {
                conditions.add(Filters.eq("employer", employer));
            }
            if (worker != null) {
                conditions.add(Filters.eq("jobs.worker", worker));
            }
            if (center != null) {
                conditions.add(Filters.eq("jobs.centers", center));
            }
            return Filters.and(conditions);
        }
    }

    public Optional<Dossier> find(String id) {
        if (!id.matches("[0-9]{9}-[0-9a-f]{24}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(store.load(List.of(id)).get(id))
                .map(Stored::dossier)
                .filter(dossier -> !dossier.events().isEmpty());
    }

    /** Those with a job that matches, in the order of their ids, after one of them. */
    public List<Dossier> find(Filter filter, @Nullable String after, int limit) {
        List<Dossier> found = new ArrayList<>();
        try (var documents =
                mongo.getCollection(DossierStore.COLLECTION)
                        .find(filter.query(after))
                        .sort(Sorts.ascending("_id"))
                        .iterator()) {
            while (documents.hasNext() && found.size() < limit) {
                Document document = documents.next();
                Dossier dossier = DossierCodec.read(document);
                if (dossier.reading().jobs().stream().anyMatch(filter::matches)) {
                    found.add(dossier);
                }
            }
        }
        return found;
    }
}
