package uz.itpark.reporting.roster;

import org.bson.Document;

import java.util.List;

/**
 * Lines sorted, each job once, cut into parts.
 *
 * @param parts ids of the documents, in order
 * @param bytes of all of them
 */
record Run(List<String> parts, long bytes) {

    Document document() {
        return new Document("parts", parts).append("bytes", bytes);
    }

    static Run of(Document document) {
        return new Run(
                document.getList("parts", String.class),
                document.get("bytes", Number.class).longValue());
    }
}
