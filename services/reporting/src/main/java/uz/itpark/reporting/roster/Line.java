package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.binary.SpellBytes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of one employment, encoded. What a scan can do without, the evidence, comes last.
 *
 * @param workerId with {@code id} what lines are sorted by
 * @param id of the employment
 * @param bytes may hold other lines too
 * @param start of this line's among them
 * @param body of the line, after worker, employment, version and employer
 * @param end after the last of this line's
 */
record Line(
        String workerId,
        String id,
        long version,
        String employer,
        byte[] bytes,
        int start,
        int body,
        int end)
        implements Comparable<Line> {

    private static final Gender[] GENDERS = Gender.values();
    private static final FactType[] TYPES = FactType.values();

    /** Of several states of one employment the newest comes first. */
    @Override
    public int compareTo(Line other) {
        int order = workerId.compareTo(other.workerId);
        order = order != 0 ? order : id.compareTo(other.id);
        return order != 0 ? order : Long.compare(other.version, version);
    }

    boolean isOfSameJob(Line other) {
        return id.equals(other.id) && workerId.equals(other.workerId);
    }

    /** The state without its evidence. */
    EmploymentState job() {
        return state(false);
    }

    EmploymentState whole() {
        return state(true);
    }

    private EmploymentState state(boolean evidence) {
        Bytes.Reader in = new Bytes.Reader(bytes, body);
        String reference = in.text();
        LocalDate birthDate = in.day();
        Gender gender = GENDERS[in.count()];
        int count = in.count();
        List<Spell> spells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            spells.add(SpellBytes.read(in));
        }
        return new EmploymentState(
                id,
                workerId,
                employer,
                reference,
                birthDate,
                gender,
                spells,
                version,
                evidence ? evidence(in) : List.of());
    }

    private static List<Evidence> evidence(Bytes.Reader in) {
        int count = in.count();
        List<Evidence> evidence = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            evidence.add(
                    new Evidence(
                            in.text(),
                            TYPES[in.count()],
                            in.day(),
                            in.maybeText(),
                            in.maybeText(),
                            in.instant(),
                            in.maybeInstant()));
        }
        return evidence;
    }

    void writeTo(Bytes.Writer out) {
        out.raw(bytes, start, end);
    }

    static Line read(Bytes.Reader in, byte[] bytes) {
        int start = in.at();
        String workerId = in.text();
        String id = in.text();
        long version = in.number();
        String employer = in.text();
        int length = in.count();
        int body = in.at();
        in.skip(length);
        return new Line(workerId, id, version, employer, bytes, start, body, body + length);
    }
}
