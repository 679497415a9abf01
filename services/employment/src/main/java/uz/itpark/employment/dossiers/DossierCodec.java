package uz.itpark.employment.dossiers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Job;

import java.util.List;
import java.util.Set;

/** Dossiers as documents, with a summary of the jobs that queries filter by. */
final class DossierCodec {

    /** Ids of events whose keys other documents keep. */
    static final String RESERVED = "reserved";

    /** The keys ({@code employer/event id}) of what is held; no other dossier has any of them. */
    static final String KEYS = "eventKeys";

    private DossierCodec() {}

    static Document write(Dossier dossier) {
        return write(dossier, Set.of());
    }

    /**
     * @param reserved ids of events whose keys other documents keep
     */
    static Document write(Dossier dossier, Set<String> reserved) {
        Document document =
                new Document("_id", dossier.id())
                        .append("employer", dossier.employer())
                        .append("version", dossier.version())
                        .append("residencyVersion", dossier.residencyVersion())
                        .append(
                                "jobs",
                                dossier.reading().jobs().stream()
                                        .map(DossierCodec::summary)
                                        .toList())
                        .append("events", events(dossier.events()))
                        .append(
                                "tracks",
                                dossier.tracks().stream().map(TrackCodec::write).toList());
        // Beside the events, not in them: a sparse index of the embedded database overlooks fields
        // inside an array.
        List<String> keys =
                dossier.events().stream()
                        .filter(event -> !reserved.contains(event.id()))
                        .map(event -> dossier.employer() + "/" + event.id())
                        .toList();
        if (!keys.isEmpty()) {
            document.append(KEYS, keys);
        }
        if (!reserved.isEmpty()) {
            document.append(RESERVED, List.copyOf(reserved));
        }
        if (!dossier.aside().isEmpty()) {
            document.append("aside", events(dossier.aside()));
        }
        return document;
    }

    private static List<Document> events(List<HeldEvent> events) {
        return events.stream().map(EventCodec::write).toList();
    }

    static Dossier read(Document document) {
        return new Dossier(
                document.getString("_id"),
                document.getString("employer"),
                list(document, "events").stream().map(EventCodec::read).toList(),
                list(document, "aside").stream().map(EventCodec::read).toList(),
                list(document, "tracks").stream().map(TrackCodec::read).toList(),
                document.get("residencyVersion", Number.class).longValue(),
                document.get("version", Number.class).longValue());
    }

    private static List<Document> list(Document document, String name) {
        List<Document> list = document.getList(name, Document.class);
        return list == null ? List.of() : list;
    }

    private static Document summary(Job job) {
        return new Document("reference", job.reference())
                .append("worker", job.worker().id())
                .append("start", job.start().toString())
                .append("lastDay", text(job.lastDay()))
                .append(
                        "centers",
                        job.positions().values().stream()
                                .map(position -> position.center())
                                .filter(center -> center != null)
                                .distinct()
                                .toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
