package uz.itpark.employment.dossiers;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dossier to be written in place of what was read.
 *
 * @param absorbed dossiers whose content {@code after} holds now; they become pointers to it
 */
public record Change(
        Stored before, Dossier after, List<Stored> absorbed, List<OutboxMessage> messages) {

    /** Of all dossiers that are not what they were when this is written. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>(before.aliases());
        ids.add(after.id());
        for (Stored other : absorbed) {
            ids.add(other.dossier().id());
            ids.addAll(other.aliases());
        }
        return ids;
    }

    /** Ids of events whose keys stay with the pointers. */
    Set<String> reserved() {
        if (absorbed.isEmpty()) {
            return before.reserved();
        }
        Set<String> reserved = new HashSet<>(before.reserved());
        for (Stored other : absorbed) {
            other.dossier().events().forEach(event -> reserved.add(event.id()));
        }
        return reserved;
    }
}
