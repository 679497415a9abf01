package uz.itpark.audit;

import org.bson.Document;

import java.util.List;
import java.util.Optional;

/**
 * A link of the chain: a document of its own, never changed.
 *
 * @param number from 1, without a gap
 * @param previous seal of the link before; empty of the first
 * @param entries JSON, as it was sealed
 */
record Link(long number, String previous, List<String> entries, String seal) {

    Document document() {
        return new Document("_id", number)
                .append("previous", previous)
                .append("entries", entries)
                .append("seal", seal);
    }

    /** Empty where the document has not the form of a link. */
    static Optional<Link> of(Document document) {
        if (document.get("_id") instanceof Long number
                && document.get("previous") instanceof String previous
                && document.get("seal") instanceof String seal
                && document.get("entries") instanceof List<?> entries
                && entries.stream().allMatch(String.class::isInstance)
                && document.size() == 4) {
            return Optional.of(
                    new Link(
                            number,
                            previous,
                            entries.stream().map(String.class::cast).toList(),
                            seal));
        }
        return Optional.empty();
    }
}
