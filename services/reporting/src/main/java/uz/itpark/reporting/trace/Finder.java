package uz.itpark.reporting.trace;

import uz.itpark.reporting.roster.Held;

import java.util.List;
import java.util.function.Consumer;

/** Finds what a figure counts among the jobs of one worker. */
@FunctionalInterface
interface Finder {

    void find(List<Held> jobs, Consumer<Found> found);
}
