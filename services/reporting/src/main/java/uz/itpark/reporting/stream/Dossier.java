package uz.itpark.reporting.stream;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.binary.SpellBytes;
import uz.itpark.reporting.movements.WorkerJobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of a worker: the newest state of each job, and, where one of them could not be read,
 * those that came after it and wait until it can.
 */
final class Dossier {

    private static final int VERSION = 1;

    private static final Gender[] GENDERS = Gender.values();

    private final String worker;
    private final TreeMap<String, EmploymentState> jobs = new TreeMap<>();
    private final TreeMap<String, EmploymentState> waiting = new TreeMap<>();
    private final SortedSet<String> unread = new TreeSet<>();

    private Dossier(String worker) {
        this.worker = worker;
    }

    static Dossier of(String worker, byte @Nullable [] kept) {
        Dossier dossier = new Dossier(worker);
        if (kept != null) {
            Bytes.Reader in = new Bytes.Reader(kept, 0);
            if (in.number() != VERSION) {
                throw new IllegalStateException("a dossier of a version that is not known here");
            }
            read(in, worker, dossier.jobs);
            read(in, worker, dossier.waiting);
            for (int left = in.count(); left > 0; left--) {
                dossier.unread.add(in.text());
            }
        }
        return dossier;
    }

    WorkerJobs jobs() {
        return new WorkerJobs(List.copyOf(jobs.values()));
    }

    /** How many jobs wait behind one that could not be read. */
    int waiting() {
        return waiting.size();
    }

    /** A state of that job could not be read. */
    void miss(String job) {
        unread.add(job);
    }

    /**
     * Takes a state, unless one as new is held. A state says all that earlier ones of its job said,
     * the unread one among them; those of other jobs wait for it.
     */
    boolean take(EmploymentState state) {
        boolean mended = unread.remove(state.id());
        boolean newer = put(waiting.containsKey(state.id()) ? waiting : jobs, state, false);
        if (!newer && !mended) {
            return false;
        }
        if (newer) {
            put(unread.isEmpty() ? jobs : waiting, state, true);
        }
        if (unread.isEmpty()) {
            waiting.values().forEach(held -> put(jobs, held, true));
            waiting.clear();
        }
        return true;
    }

    private static boolean put(
            Map<String, EmploymentState> states, EmploymentState state, boolean really) {
        EmploymentState held = states.get(state.id());
        boolean newer = held == null || held.version() < state.version();
        if (newer && really) {
            states.put(state.id(), state);
        }
        return newer;
    }

    /**
     * @param out to be written with; it begins anew
     */
    byte[] kept(Bytes.Writer out) {
        out.clear();
        out.number(VERSION);
        write(jobs, out);
        write(waiting, out);
        out.number(unread.size());
        unread.forEach(out::text);
        return out.written();
    }

    private static void write(Map<String, EmploymentState> states, Bytes.Writer out) {
        out.number(states.size());
        for (EmploymentState state : states.values()) {
            out.text(state.id())
                    .text(state.employer())
                    .text(state.reference())
                    .day(state.birthDate())
                    .number(state.gender().ordinal())
                    .number(state.version())
                    .number(state.spells().size());
            state.spells().forEach(spell -> SpellBytes.write(spell, out));
        }
    }

    private static void read(Bytes.Reader in, String worker, Map<String, EmploymentState> states) {
        for (int left = in.count(); left > 0; left--) {
            EmploymentState state = state(in, worker);
            states.put(state.id(), state);
        }
    }

    private static EmploymentState state(Bytes.Reader in, String worker) {
        String id = in.text();
        String employer = in.text();
        String reference = in.text();
        var birthDate = in.day();
        Gender gender = GENDERS[in.count()];
        long version = in.number();
        int count = in.count();
        var spells = new ArrayList<Spell>(count);
        for (int i = 0; i < count; i++) {
            spells.add(SpellBytes.read(in));
        }
        return new EmploymentState(
                id, worker, employer, reference, birthDate, gender, spells, version, null);
    }
}
