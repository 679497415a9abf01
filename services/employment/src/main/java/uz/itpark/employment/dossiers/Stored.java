package uz.itpark.employment.dossiers;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.messaging.outbox.Outbox;

import java.util.List;

/**
 * A dossier as it was read.
 *
 * @param writtenVersion the version found in the database, 0 if there is none
 * @param aliases ids of documents whose content was found half handed over to this one; a write of
 *     this dossier completes that
 */
public record Stored(
        Dossier dossier, long writtenVersion, @Nullable Outbox outbox, List<String> aliases) {

    static Stored none(String id, String employer) {
        return new Stored(Dossier.empty(id, employer), 0, null, List.of());
    }
}
