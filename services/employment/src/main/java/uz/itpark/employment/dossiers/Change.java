package uz.itpark.employment.dossiers;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.List;

/**
 * A dossier to be written in place of what was read.
 *
 * @param absorbed dossiers whose content {@code after} holds now; they become pointers to it
 */
public record Change(
        Stored before, Dossier after, List<Stored> absorbed, List<OutboxMessage> messages) {}
