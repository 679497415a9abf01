package uz.itpark.reporting.roster;

import org.bson.Document;

import java.util.List;

/**
 * What the database holds of the jobs of one partition of the topic.
 *
 * @param version grows with every change; what was prepared on an older one is refused
 * @param offset the next record to be taken
 * @param runs the oldest and largest first
 */
record Shelf(int partition, long version, long offset, List<Run> runs) {

    static Shelf of(Document document) {
        return new Shelf(
                Integer.parseInt(document.getString("_id")),
                document.get("version", Number.class).longValue(),
                document.get("offset", Number.class).longValue(),
                document.getList("runs", Document.class).stream().map(Run::of).toList());
    }

    Document document() {
        return new Document("_id", String.valueOf(partition))
                .append("version", version)
                .append("offset", offset)
                .append("runs", runs.stream().map(Run::document).toList());
    }

    Shelf next(long offset, List<Run> runs) {
        return new Shelf(partition, version + 1, Math.max(this.offset, offset), runs);
    }

    List<String> parts() {
        return runs.stream().flatMap(run -> run.parts().stream()).toList();
    }
}
