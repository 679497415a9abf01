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
import java.util.Comparator;
import java.util.List;

/**
 * One state of one employment, encoded. What a scan can do without, the evidence, comes last.
 *
 * @param workerId with {@code id} what lines are sorted by
 * @param id of the employment
 * @param bytes may hold other lines too
 * @param start of this line's among them, after worker, employment, version and employer
 */
record Line(
        String workerId, String id, long version, String employer, byte[] bytes, int start, int end)
        implements Comparable<Line> {

    /** Of several states of one employment the newest comes first. */
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::workerId)
                    .thenComparing(Line::id)
                    .thenComparing(Comparator.comparingLong(Line::version).reversed());

    private static final Gender[] GENDERS = Gender.values();
    private static final FactType[] TYPES = FactType.values();

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }

    boolean isOfSameJob(Line other) {
        return id.equals(other.id) && workerId.equals(other.workerId);
    }

    static Line of(EmploymentState state) {
        Bytes.Writer out = new Bytes.Writer();
        out.text(state.reference())
                .day(state.birthDate())
                .number(state.gender().ordinal())
                .number(state.spells().size());
        state.spells().forEach(spell -> SpellBytes.write(spell, out));
        out.number(state.evidence().size());
        state.evidence().forEach(evidence -> write(evidence, out));
        byte[] bytes = out.written();
        return new Line(
                state.workerId(),
                state.id(),
                state.version(),
                state.employer(),
                bytes,
                0,
                bytes.length);
    }

    private static void write(Evidence evidence, Bytes.Writer out) {
        out.text(evidence.eventId())
                .number(evidence.type().ordinal())
                .day(evidence.effectiveOn())
                .maybeText(evidence.corrects())
                .maybeText(evidence.annuls())
                .instant(evidence.recordedAt())
                .maybeInstant(evidence.supersededAt());
    }

    /** The state without its evidence. */
    EmploymentState job() {
        return state(false);
    }

    EmploymentState whole() {
        return state(true);
    }

    private EmploymentState state(boolean evidence) {
        Bytes.Reader in = new Bytes.Reader(bytes, start);
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
        out.text(workerId)
                .text(id)
                .number(version)
                .text(employer)
                .number(end - start)
                .raw(bytes, start, end);
    }

    static Line read(Bytes.Reader in, byte[] bytes) {
        String workerId = in.text();
        String id = in.text();
        long version = in.number();
        String employer = in.text();
        int length = in.count();
        int start = in.at();
        in.skip(length);
        return new Line(workerId, id, version, employer, bytes, start, start + length);
    }
}
