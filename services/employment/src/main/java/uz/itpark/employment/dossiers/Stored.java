package uz.itpark.employment.dossiers;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.messaging.outbox.Outbox;

import java.util.List;
import java.util.Set;

/**
 * A dossier as it was read.
 *
 * @param writtenVersion the version found in the database, 0 if there is none
 * @param aliases ids of documents whose content was found half handed over to this one; a write of
 *     this dossier completes that
 * @param reserved ids of events whose keys are kept by the documents of joined dossiers: a key is
 *     never free, not even while its event moves from one document to the other
 */
public record Stored(
        Dossier dossier,
        long writtenVersion,
        @Nullable Outbox outbox,
        List<String> aliases,
        Set<String> reserved) {}
