package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.web.Fields;
import uz.itpark.web.Paging;

import java.util.List;

/** The collection {@code centers}. */
@Repository
class CenterStore implements SmartInitializingSingleton {

    private final MongoOperations mongo;

    CenterStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String field : List.of("employer", "status", "plan.region")) {
            mongo.indexOps(Center.class)
                    .createIndex(
                            new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        }
    }

    /** What a list is narrowed to. */
    record Search(
            @Nullable CenterStatus status,
            @Nullable String region,
            @Nullable String employer,
            Paging paging) {

        static Search from(Fields query) {
            return new Search(
                    query.oneOf("status", CenterStatus.class),
                    query.region("region"),
                    query.text("employer", 20),
                    Paging.from(query));
        }

        Search of(@Nullable String company) {
            return new Search(status, region, company, paging);
        }
    }

    @Nullable Center byId(String id) {
        return mongo.findById(id, Center.class);
    }

    List<Center> find(Search search) {
        Query query = new Query();
        if (search.status() != null) {
            query.addCriteria(Criteria.where("status").is(search.status()));
        }
        if (search.region() != null) {
            query.addCriteria(Criteria.where("plan.region").is(search.region()));
        }
        if (search.employer() != null) {
            query.addCriteria(Criteria.where("employer").is(search.employer()));
        }
        if (search.paging().cursor() != null) {
            query.addCriteria(Criteria.where("_id").gt(search.paging().cursor()));
        }
        return mongo.find(
                query.with(Sort.by("_id")).limit(search.paging().limit() + 1), Center.class);
    }

    /**
     * Inserts a new record, replaces one that nobody changed since it was read; else throws {@code
     * DuplicateKeyException} or {@code OptimisticLockingFailureException}.
     */
    Center write(Center center) {
        return center.version() == null ? mongo.insert(center) : mongo.save(center);
    }
}
