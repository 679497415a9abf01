package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.binary.SpellBytes;

/** Encodes states, one after the other in the same room. */
final class LineWriter {

    /** Bytes of most lines. */
    private static final int A_LINE = 1 << 10;

    private final Bytes.Writer body = new Bytes.Writer(A_LINE);
    private final Bytes.Writer out = new Bytes.Writer(A_LINE);

    Line line(EmploymentState state) {
        body.clear();
        body.text(state.reference())
                .day(state.birthDate())
                .number(state.gender().ordinal())
                .number(state.spells().size());
        state.spells().forEach(spell -> SpellBytes.write(spell, body));
        body.number(state.evidence().size());
        state.evidence().forEach(this::write);
        out.clear();
        out.text(state.workerId()).text(state.id()).number(state.version()).text(state.employer());
        int from = out.number(body.size()).size();
        byte[] bytes = out.raw(body).written();
        return new Line(
                state.workerId(),
                state.id(),
                state.version(),
                state.employer(),
                bytes,
                0,
                from,
                bytes.length);
    }

    private void write(Evidence evidence) {
        body.text(evidence.eventId())
                .number(evidence.type().ordinal())
                .day(evidence.effectiveOn())
                .maybeText(evidence.corrects())
                .maybeText(evidence.annuls())
                .instant(evidence.recordedAt())
                .maybeInstant(evidence.supersededAt());
    }
}
