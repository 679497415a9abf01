package uz.itpark.reporting.binary;

import uz.itpark.contracts.employment.Spell;

import java.time.LocalDate;

/** A spell of a job as it is kept. */
public final class SpellBytes {

    private static final Spell.Entry[] ENTRIES = Spell.Entry.values();
    private static final Spell.Exit[] EXITS = Spell.Exit.values();

    private SpellBytes() {}

    public static void write(Spell spell, Bytes.Writer out) {
        out.day(spell.start())
                .day(spell.from())
                .maybeDay(spell.to())
                .number(spell.entry().ordinal())
                .number(spell.exit() == null ? -1 : spell.exit().ordinal())
                .text(spell.region())
                .maybeText(spell.center())
                .decimal(spell.fte())
                .text(spell.occupation())
                .instant(spell.recordedAt())
                .maybeInstant(spell.supersededAt());
    }

    public static Spell read(Bytes.Reader in) {
        LocalDate start = in.day();
        LocalDate from = in.day();
        LocalDate to = in.maybeDay();
        Spell.Entry entry = ENTRIES[in.count()];
        int exit = in.count();
        return new Spell(
                start,
                from,
                to,
                entry,
                exit < 0 ? null : EXITS[exit],
                in.text(),
                in.maybeText(),
                in.decimal(),
                in.text(),
                in.instant(),
                in.maybeInstant());
    }
}
