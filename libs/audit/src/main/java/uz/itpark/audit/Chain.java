package uz.itpark.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Adds links. Each is one insert under the next number: of several processes that try the same
 * number one succeeds, and the others go on behind it.
 */
final class Chain {

    static final String COLLECTION = "audit";

    private static final Logger log = LoggerFactory.getLogger(Chain.class);

    private final MongoCollection<Document> links;
    private final String trail;
    private final Seal seal;
    private final Path headFile;
    private @Nullable Head head;

    Chain(MongoCollection<Document> links, String trail, Seal seal, Path headFile) {
        this.links = links;
        this.trail = trail;
        this.seal = seal;
        this.headFile = headFile;
    }

    /** Returns when the link is written and its place noted. */
    void add(List<String> entries) throws IOException {
        Head end = head == null ? end(noted()) : head;
        head = null;
        while (true) {
            Link link = link(end, entries);
            try {
                links.insertOne(link.document());
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                if (!find(link.number()).map(Link::seal).equals(Optional.of(link.seal()))) {
                    end = end(end);
                    continue;
                }
                // Ours, of a try whose answer was lost.
            }
            Head next = new Head(link.number(), link.seal());
            next.write(headFile);
            head = next;
            return;
        }
    }

    private Link link(Head end, List<String> entries) {
        long number = end.number() + 1;
        return new Link(number, end.seal(), entries, seal.of(trail, number, end.seal(), entries));
    }

    private Head noted() throws IOException {
        Optional<Head> noted = Head.read(headFile);
        if (noted.isPresent()) {
            Head head = noted.get();
            if (head.number() > 0 && find(head.number()).isEmpty()) {
                // Going on behind the gap keeps it visible.
                log.error("link {} of the audit trail is gone from the database", head.number());
            }
            return head;
        }
        return Optional.ofNullable(links.find().sort(Sorts.descending("_id")).first())
                .flatMap(Link::of)
                .map(last -> new Head(last.number(), last.seal()))
                .orElse(Head.NONE);
    }

    /** The end of what follows on a link, found number by number. */
    private Head end(Head from) {
        Head end = from;
        Optional<Link> next = find(end.number() + 1);
        while (next.isPresent()) {
            end = new Head(next.get().number(), next.get().seal());
            next = find(end.number() + 1);
        }
        return end;
    }

    private Optional<Link> find(long number) {
        return Optional.ofNullable(links.find(Filters.eq("_id", number)).first()).flatMap(Link::of);
    }
}
