package uz.itpark.employment.jobs;

import java.time.LocalDate;
import java.util.List;

/** An event with its corrections: {@code versions} from the original to the newest, never empty. */
record Fact(List<HeldEvent> versions) {

    HeldEvent original() {
        return versions.getFirst();
    }

    HeldEvent newest() {
        return versions.getLast();
    }

    Report report() {
        return newest().report();
    }

    LocalDate effectiveOn() {
        return newest().effectiveOn();
    }

    String id() {
        return original().id();
    }
}
