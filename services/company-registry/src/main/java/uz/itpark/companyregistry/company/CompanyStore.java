package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;

/** The collection {@code companies}. */
@Repository
class CompanyStore implements SmartInitializingSingleton {

    private final MongoOperations mongo;

    CompanyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Before the first request: without the unique index a TIN could get two records. */
    @Override
    public void afterSingletonsInstantiated() {
        IndexOperations indexes = mongo.indexOps(Company.class);
        indexes.createIndex(new Index("tin", Direction.ASC).unique());
        for (String field : List.of("status", "details.region", "details.activity", "searchName")) {
            indexes.createIndex(new Index(field, Direction.ASC).on("_id", Direction.ASC));
        }
    }

    @Nullable Company byId(String id) {
        return mongo.findById(id, Company.class);
    }

    @Nullable Company byTin(String tin) {
        return mongo.findOne(new Query(Criteria.where("tin").is(tin)), Company.class);
    }

    List<Company> byTins(Collection<String> tins) {
        return mongo.find(new Query(Criteria.where("tin").in(tins)), Company.class);
    }

    List<Company> find(CompanySearch search) {
        return mongo.find(search.query(), Company.class);
    }

    /**
     * Inserts a new record, replaces one that nobody changed since it was read; else throws {@code
     * DuplicateKeyException} or {@code OptimisticLockingFailureException}.
     */
    Company write(Company company) {
        return company.version() == null ? mongo.insert(company) : mongo.save(company);
    }
}
