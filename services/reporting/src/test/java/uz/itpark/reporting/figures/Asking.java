package uz.itpark.reporting.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.disclosure.Perturbation;

import java.time.Clock;

/** Asks cells that no database holds. */
public final class Asking {

    private Asking() {}

    public static Inquiries of(Cells cells) {
        Answers answers = answers(cells);
        return new Inquiries(
                new Figures(new Reckoning(cells)),
                answers,
                publication(cells, answers, () -> true),
                Clock.systemUTC());
    }

    static Publication publication(Cells cells, Answers answers, Audience audience) {
        return new Publication(
                answers,
                audience,
                new Perturbation("a secret of 32 bytes or more ....".getBytes(UTF_8)),
                new Releases(cells),
                new Domains(null));
    }

    public static Answers answers(Cells cells) {
        return new Answers(cells, Clock.systemUTC());
    }
}
