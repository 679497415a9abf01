package uz.itpark.employment.employers;

import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.jobs.Residency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The companies known here, by TIN. */
@Repository
public class Employers {

    private final MongoTemplate mongo;

    Employers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The residency of those of these companies that are known. */
    public Map<String, Residency> known(Collection<String> tins) {
        if (tins.isEmpty()) {
            return Map.of();
        }
        Map<String, Residency> known = new HashMap<>();
        // By hand: every batch of the feed asks twice for all of its companies.
        for (Document document :
                mongo.getCollection(mongo.getCollectionName(Employer.class))
                        .find(Filters.in("_id", tins))) {
            Employer employer = Employer.of(document);
            known.put(employer.tin(), employer.asResidency());
        }
        return known;
    }

    /** Keeps it unless something as new is kept already; tells whether it did. */
    boolean keep(Employer employer) {
        var older =
                Query.query(
                        Criteria.where("_id")
                                .is(employer.tin())
                                .and("version")
                                .lt(employer.version()));
        if (mongo.replace(older, employer).getMatchedCount() > 0) {
            return true;
        }
        try {
            mongo.insert(employer);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
