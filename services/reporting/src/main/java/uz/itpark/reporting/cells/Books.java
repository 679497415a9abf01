package uz.itpark.reporting.cells;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The generations of the figures: the one that answers, and the one that is to follow it. */
@Repository
public class Books {

    private static final String STANDING = "standing";
    private static final Pattern OLD_FORMS = Pattern.compile("manifests|(pages|ledger)-\\d+");

    private final MongoOperations mongo;
    private final CellIds ids;
    private final Map<Integer, BookCells> cells = new ConcurrentHashMap<>();

    Books(MongoOperations mongo, CellIds ids) {
        this.mongo = mongo;
        this.ids = ids;
    }

    /**
     * @param live the generation that answers
     * @param next the one that is being built beside it, or null
     * @param retired the one that answered before, or was refused, while it is still there
     * @param retiredAt since when it answers no longer
     * @param differences where the one built last differed from the live one and was therefore
     *     refused; empty where it was not
     */
    public record Standing(
            int live,
            @Nullable Integer next,
            @Nullable Integer retired,
            @Nullable Instant retiredAt,
            List<String> differences) {

        static final Standing FIRST = new Standing(1, null, null, null, List.of());
    }

    public Standing standing() {
        Document document = standings().find(Filters.eq("_id", STANDING)).first();
        if (document == null) {
            return Standing.FIRST;
        }
        Date retiredAt = document.getDate("retiredAt");
        return new Standing(
                document.getInteger("live"),
                document.getInteger("next"),
                document.getInteger("retired"),
                retiredAt == null ? null : retiredAt.toInstant(),
                document.getList("differences", String.class, List.of()));
    }

    /** Calls for a generation beside the live one, unless there is one already. */
    public Standing begin() {
        Standing now = standing();
        if (now.next() == null) {
            standings()
                    .updateOne(
                            Filters.eq("_id", STANDING),
                            Updates.setOnInsert("live", now.live()),
                            new UpdateOptions().upsert(true));
            standings()
                    .updateOne(
                            Filters.and(
                                    Filters.eq("_id", STANDING),
                                    Filters.eq("live", now.live()),
                                    Filters.exists("next", false)),
                            Updates.combine(
                                    Updates.set("next", newest() + 1),
                                    Updates.unset("differences")));
        }
        return standing();
    }

    /** The newest number that was ever given: a refused one is not given again. */
    private int newest() {
        Document document = standings().find(Filters.eq("_id", STANDING)).first();
        return document == null
                ? Standing.FIRST.live()
                : Math.max(document.getInteger("live"), document.getInteger("refused", 0));
    }

    /** The next generation does not count what the live one counts, and never answers. */
    public void refuse(Standing now, List<String> differences, Instant at) {
        standings()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", STANDING),
                                Filters.eq("live", now.live()),
                                Filters.eq("next", now.next())),
                        Updates.combine(
                                Updates.unset("next"),
                                Updates.set("refused", now.next()),
                                Updates.set("differences", differences),
                                Updates.set("retired", now.next()),
                                Updates.set("retiredAt", Date.from(at))));
    }

    /** The next generation answers from now on. */
    public void swap(Standing now, Instant at) {
        standings()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", STANDING),
                                Filters.eq("live", now.live()),
                                Filters.eq("next", now.next())),
                        Updates.combine(
                                Updates.set("live", now.next()),
                                Updates.unset("next"),
                                Updates.set("retired", now.live()),
                                Updates.set("retiredAt", Date.from(at))));
    }

    /** Forgets a generation that answers no longer. */
    public void drop(int retired) {
        cells.remove(retired);
        new StoredBook(mongo, retired).drop();
        standings()
                .updateOne(
                        Filters.and(Filters.eq("_id", STANDING), Filters.eq("retired", retired)),
                        Updates.combine(Updates.unset("retired"), Updates.unset("retiredAt")));
    }

    /** Drops what earlier versions kept the figures in; nothing reads it any longer. */
    public void forgetOldForms() {
        for (String name : mongo.getCollectionNames()) {
            if (OLD_FORMS.matcher(name).matches()) {
                mongo.dropCollection(name);
            }
        }
    }

    Book book(int generation) {
        return new StoredBook(mongo, generation);
    }

    /** How many postings of a generation's ledger are in the database. */
    public long taken(int generation) {
        return book(generation).manifest().end();
    }

    /** How many jobs of a generation wait behind one that could not be read. */
    public long waiting(int generation) {
        return book(generation).manifest().waiting();
    }

    /** The cells of a generation; those of one generation share what they hold in memory. */
    public Cells cells(int generation) {
        return cells.computeIfAbsent(generation, number -> new BookCells(book(number), ids));
    }

    /** What brings a generation's ledger into the database. */
    public Taking taking(int generation, Unfolded unfolded) {
        Book book = book(generation);
        return new Taking(book, new Fold(book, ids, unfolded.atOnce()), unfolded);
    }

    private MongoCollection<Document> standings() {
        return mongo.getCollection("generations");
    }
}
