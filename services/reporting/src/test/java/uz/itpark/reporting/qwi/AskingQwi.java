package uz.itpark.reporting.qwi;

import uz.itpark.reporting.roster.Roster;

import java.time.Clock;

/** Asks a roster that no database holds. */
public final class AskingQwi {

    private AskingQwi() {}

    public static Qwi of(Roster roster) {
        return new Qwi(new Workforce(roster), Clock.systemUTC());
    }
}
