package uz.itpark.employment.dossiers;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Dossiers for people who look something up. */
@Repository
public class DossierQueries {

    /** Unlike MongoDB, the embedded database would answer everything in one message. */
    private static final int IDS_AT_ONCE = 10_000;

    private static final int READ_AT_ONCE = 200;

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

        private Bson query() {
            List<Bson> conditions = new ArrayList<>(List.of(Filters.exists("jobs.0")));
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
        if (EmploymentId.employer(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(store.load(List.of(id)).get(id))
                .map(Stored::dossier)
                .filter(dossier -> !dossier.events().isEmpty());
    }

    /** A job, with the dossier it is kept in. */
    public record Found(Dossier dossier, Job job) {

        public String employmentId() {
            return EmploymentId.of(dossier.employer(), job.origin());
        }

        public Bookmark bookmark() {
            return new Bookmark(dossier.id(), employmentId());
        }
    }

    /** The jobs that match, in the order of their dossiers' ids and their own, after a bookmark. */
    public List<Found> find(Filter filter, @Nullable Bookmark after, int limit) {
        List<Found> found = new ArrayList<>();
        walk(
                filter.query(),
                after,
                dossier -> {
                    dossier.reading().jobs().stream()
                            .filter(filter::matches)
                            .map(job -> new Found(dossier, job))
                            .sorted(Comparator.comparing(Found::employmentId))
                            .filter(job -> after == null || job.bookmark().isAfter(after))
                            .forEach(found::add);
                    return found.size() < limit;
                });
        return found.size() <= limit ? found : found.subList(0, limit);
    }

    /**
     * Shows a company's dossiers to {@code visitor} in the order of their ids, from the bookmarked
     * one on, until it answers false. On MongoDB the index by employer leads straight to them.
     */
    public void ofEmployer(String employer, @Nullable Bookmark from, Predicate<Dossier> visitor) {
        walk(
                Filters.and(Filters.eq("employer", employer), Filters.exists("events.0")),
                from,
                visitor);
    }

    /**
     * Ids first, then the dossiers by id a few hundred at a time: a long list holds the embedded
     * database, which answers one question after the other, for as short as can be.
     */
    private void walk(Bson query, @Nullable Bookmark from, Predicate<Dossier> visitor) {
        Bson rest = from == null ? query : Filters.and(Filters.gte("_id", from.dossier()), query);
        try (var ids =
                mongo.getCollection(DossierStore.COLLECTION)
                        .find(rest)
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending("_id"))
                        .batchSize(IDS_AT_ONCE)
                        .iterator()) {
            boolean more = true;
            while (more && ids.hasNext()) {
                List<String> next = new ArrayList<>();
                while (next.size() < READ_AT_ONCE && ids.hasNext()) {
                    next.add(ids.next().getString("_id"));
                }
                more = read(next).stream().allMatch(visitor);
            }
        }
    }

    /** In the order of their ids. */
    private List<Dossier> read(List<String> ids) {
        return mongo
                .getCollection(DossierStore.COLLECTION)
                .find(Filters.in("_id", ids))
                .map(DossierCodec::read)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Dossier::id))
                .toList();
    }
}
