package uz.itpark.employment.dossiers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.employment.jobs.Track;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Tracks of park days as documents. */
final class TrackCodec {

    private TrackCodec() {}

    static Document write(Track track) {
        return new Document("employmentId", track.employmentId())
                .append("reference", track.reference())
                .append("worker", EventCodec.write(track.worker()))
                .append("spells", track.spells().stream().map(TrackCodec::write).toList())
                .append("evidence", track.evidence().stream().map(TrackCodec::write).toList());
    }

    static Track read(Document document) {
        return new Track(
                document.getString("employmentId"),
                document.getString("reference"),
                EventCodec.worker(document.get("worker", Document.class)),
                document.getList("spells", Document.class).stream().map(TrackCodec::spell).toList(),
                document.getList("evidence", Document.class, List.of()).stream()
                        .map(TrackCodec::evidence)
                        .toList());
    }

    private static Document write(Evidence evidence) {
        Document document =
                new Document("event", evidence.eventId())
                        .append("type", evidence.type().name())
                        .append("effectiveOn", evidence.effectiveOn().toString())
                        .append("recordedAt", Date.from(evidence.recordedAt()));
        put(document, "corrects", evidence.corrects());
        put(document, "annuls", evidence.annuls());
        put(
                document,
                "supersededAt",
                evidence.supersededAt() == null ? null : Date.from(evidence.supersededAt()));
        return document;
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static Evidence evidence(Document document) {
        return new Evidence(
                document.getString("event"),
                FactType.valueOf(document.getString("type")),
                LocalDate.parse(document.getString("effectiveOn")),
                document.getString("corrects"),
                document.getString("annuls"),
                document.getDate("recordedAt").toInstant(),
                instant(document.getDate("supersededAt")));
    }

    private static Document write(Spell spell) {
        return new Document("start", spell.start().toString())
                .append("from", spell.from().toString())
                .append("to", spell.to() == null ? null : spell.to().toString())
                .append("entry", spell.entry().name())
                .append("exit", spell.exit() == null ? null : spell.exit().name())
                .append("region", spell.region())
                .append("center", spell.center())
                .append("fte", spell.fte().toString())
                .append("occupation", spell.occupation())
                .append("recordedAt", Date.from(spell.recordedAt()))
                .append(
                        "supersededAt",
                        spell.supersededAt() == null ? null : Date.from(spell.supersededAt()));
    }

    private static Spell spell(Document document) {
        String to = document.getString("to");
        String exit = document.getString("exit");
        return new Spell(
                LocalDate.parse(document.getString("start")),
                LocalDate.parse(document.getString("from")),
                to == null ? null : LocalDate.parse(to),
                Spell.Entry.valueOf(document.getString("entry")),
                exit == null ? null : Spell.Exit.valueOf(exit),
                document.getString("region"),
                document.getString("center"),
                new BigDecimal(document.getString("fte")),
                document.getString("occupation"),
                document.getDate("recordedAt").toInstant(),
                instant(document.getDate("supersededAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
