package uz.itpark.reporting.registers;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** The newest state of every aggregate of a kind. */
final class Register<S> {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final String collection;
    private final Class<S> type;
    private final JsonMapper json = new JsonMapper();

    Register(MongoOperations mongo, String collection, Class<S> type) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
    }

    /** Keeps it unless a state as new is kept already. */
    void keep(String id, long version, S state) {
        try {
            mongo.getCollection(collection)
                    .replaceOne(
                            Filters.and(Filters.eq("_id", id), Filters.lt("version", version)),
                            new Document("_id", id)
                                    .append("version", version)
                                    .append("state", json.writeValueAsString(state)),
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    List<S> all() {
        List<S> all = new ArrayList<>();
        for (Document document : mongo.getCollection(collection).find()) {
            all.add(json.readValue(document.getString("state"), type));
        }
        return all;
    }
}
