package uz.itpark.employment.dossiers;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Where dossiers are read and written in bulk. */
public interface Dossiers {

    /**
     * The dossiers behind these ids, by the id asked for; pointers are followed, and what is not
     * there yet is empty.
     */
    Map<String, Stored> load(Collection<String> ids);

    /** Which of these events ({@code employer/event id}) are held already, in whatever dossier. */
    Set<String> held(Collection<String> eventKeys);

    /**
     * Whether a write fails where another dossier holds an event of the same id; where not, {@link
     * #held} is to be asked before.
     */
    boolean guardEventIds();

    /**
     * Writes what nobody else changed meanwhile.
     *
     * @return the ids of the dossiers that were written; the others are to be read and tried again
     */
    Set<String> write(Collection<Change> changes);
}
