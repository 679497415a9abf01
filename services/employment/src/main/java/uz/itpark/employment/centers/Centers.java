package uz.itpark.employment.centers;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;

/** The centers known here. */
@Repository
class Centers {

    private final MongoTemplate mongo;

    Centers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    List<Center> known(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Center.class);
    }

    /** Keeps it unless something as new is kept already. */
    void keep(Center center) {
        var older =
                Query.query(
                        Criteria.where("_id").is(center.id()).and("version").lt(center.version()));
        if (mongo.replace(older, center).getMatchedCount() == 0) {
            try {
                mongo.insert(center);
            } catch (DuplicateKeyException newerIsKept) {
                return;
            }
        }
    }
}
