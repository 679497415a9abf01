package uz.itpark.reporting.figures;

import uz.itpark.reporting.cells.Cells;

import java.time.Clock;

/** Asks cells that no database holds. */
public final class Asking {

    private Asking() {}

    public static Inquiries of(Cells cells) {
        Answers answers = answers(cells);
        return new Inquiries(new Figures(new Reckoning(cells), answers), Clock.systemUTC());
    }

    public static Answers answers(Cells cells) {
        return new Answers(cells, Clock.systemUTC());
    }
}
