package uz.itpark.employment.submissions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For which companies a submission was sent. */
@Repository
public class Senders {

    private final MongoTemplate mongo;

    Senders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * TINs of the companies its sender spoke for; none where it spoke for the park. Empty where
     * there is no such submission.
     */
    public Optional<Set<String>> of(String submission) {
        return Optional.ofNullable(
                        mongo.getCollection(SubmissionStore.RECEIPTS)
                                .find(Filters.eq("_id", submission))
                                .projection(Projections.include("employers"))
                                .first())
                .map(kept -> Set.copyOf(kept.getList("employers", String.class, List.of())));
    }
}
