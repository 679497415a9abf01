package uz.itpark.audit;

import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes over a chain from its first link to its last. */
final class Verification {

    private final String trail;
    private final Seal seal;
    private final Head noted;
    private final List<Finding> findings = new ArrayList<>();
    private long links;
    private long entries;
    private Head last = Head.NONE;

    Verification(String trail, Seal seal, Head noted) {
        this.trail = trail;
        this.seal = seal;
        this.noted = noted;
    }

    /**
     * @param links that are there
     * @param last number of the last one
     */
    record Result(long links, long entries, long last, List<Finding> findings) {}

    /**
     * @param documents in the order of their numbers
     */
    Result of(Iterable<Document> documents) {
        for (Document document : documents) {
            Optional<Link> link = Link.of(document);
            if (link.isEmpty() || link.get().number() <= last.number()) {
                findings.add(new Finding.Foreign(String.valueOf(document.get("_id"))));
            } else {
                follow(link.get());
            }
        }
        if (last.number() < noted.number()) {
            findings.add(new Finding.CutOff(last.number(), noted.number()));
        }
        return new Result(links, entries, last.number(), List.copyOf(findings));
    }

    private void follow(Link link) {
        links++;
        entries += link.entries().size();
        boolean gap = link.number() != last.number() + 1;
        if (gap) {
            findings.add(new Finding.Missing(last.number() + 1, link.number() - 1));
        }
        String sealed = seal.of(trail, link.number(), link.previous(), link.entries());
        if (!sealed.equals(link.seal())) {
            findings.add(new Finding.Altered(link.number()));
        } else if (!gap && !link.previous().equals(last.seal())) {
            findings.add(new Finding.Misplaced(link.number()));
        }
        if (link.number() == noted.number() && !link.seal().equals(noted.seal())) {
            findings.add(new Finding.Replaced(link.number()));
        }
        last = new Head(link.number(), link.seal());
    }
}
