package uz.itpark.employment.dossiers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Position;
import uz.itpark.employment.jobs.PositionChange;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.TerminationReason;
import uz.itpark.employment.jobs.Worker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;

/** Held events as documents. Written by hand: class names never reach the database. */
final class EventCodec {

    private EventCodec() {}

    static Document write(HeldEvent event) {
        Document document =
                new Document("id", event.id())
                        .append("type", event.report().type().name())
                        .append("reference", event.reference())
                        .append("effectiveOn", event.effectiveOn().toString())
                        .append("recordedAt", Date.from(event.recordedAt()))
                        .append("submission", event.origin().submission())
                        .append("item", event.origin().item());
        put(document, "corrects", event.corrects());
        put(document, "awaitedCenter", event.awaitedCenter());
        switch (event.report()) {
            case Report.Hired(Worker worker, Position position) ->
                    document.append("worker", write(worker)).append("position", write(position));
            case Report.Changed(PositionChange change) ->
                    document.append("position", write(change));
            case Report.Terminated(TerminationReason reason) ->
                    document.append("reason", reason.name());
            case Report.Rekeyed(String previous) -> document.append("previous", previous);
            case Report.Annulled(String annuls) -> document.append("annuls", annuls);
        }
        return document;
    }

    static HeldEvent read(Document document) {
        return new HeldEvent(
                document.getString("id"),
                document.getString("reference"),
                LocalDate.parse(document.getString("effectiveOn")),
                document.getString("corrects"),
                report(document),
                document.getString("awaitedCenter"),
                new HeldEvent.Origin(
                        document.getString("submission"),
                        document.get("item", Number.class).longValue()),
                document.getDate("recordedAt").toInstant());
    }

    private static Report report(Document document) {
        return switch (FactType.valueOf(document.getString("type"))) {
            case HIRED ->
                    new Report.Hired(
                            worker(document.get("worker", Document.class)),
                            position(document.get("position", Document.class)));
            case CHANGED -> new Report.Changed(change(document.get("position", Document.class)));
            case TERMINATED ->
                    new Report.Terminated(TerminationReason.valueOf(document.getString("reason")));
            case REKEYED -> new Report.Rekeyed(document.getString("previous"));
            case ANNULLED -> new Report.Annulled(document.getString("annuls"));
        };
    }

    static Document write(Worker worker) {
        return new Document("id", worker.id())
                .append("birthDate", worker.birthDate().toString())
                .append("gender", worker.gender().name());
    }

    static Worker worker(Document document) {
        return new Worker(
                document.getString("id"),
                LocalDate.parse(document.getString("birthDate")),
                Gender.valueOf(document.getString("gender")));
    }

    private static Document write(Position position) {
        Document document =
                new Document("occupation", position.occupation())
                        .append("region", position.region())
                        .append("fte", position.fte().toString());
        put(document, "center", position.center());
        return document;
    }

    private static Position position(Document document) {
        return new Position(
                document.getString("occupation"),
                document.getString("region"),
                document.getString("center"),
                new BigDecimal(document.getString("fte")));
    }

    private static Document write(PositionChange change) {
        Document document = new Document();
        put(document, "occupation", change.occupation());
        put(document, "region", change.region());
        put(document, "fte", change.fte() == null ? null : change.fte().toString());
        if (change.centerGiven()) {
            // A center that is given as null is left; one that is not given stays.
            document.append("center", change.center());
        }
        return document;
    }

    private static PositionChange change(Document document) {
        String fte = document.getString("fte");
        return new PositionChange(
                document.getString("occupation"),
                document.getString("region"),
                document.containsKey("center"),
                document.getString("center"),
                fte == null ? null : new BigDecimal(Objects.requireNonNull(fte)));
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
