package uz.itpark.employment.reconciliations;

import uz.itpark.employment.reconciliations.Difference.Kind;

import java.util.List;

/** How a list and what is held compare; differences by kind and reference. */
record Reconciliation(Counts counts, List<Difference> differences) {

    /**
     * @param listed jobs on the list
     * @param held jobs active here on that day
     * @param agreeing listed jobs that are held with the same first day and worker
     */
    record Counts(
            long listed,
            long held,
            long agreeing,
            long onlyHere,
            long onlyThere,
            long differentStart,
            long differentWorker,
            long probableRekeys) {}

    static Reconciliation of(long listed, long held, long agreeing, List<Difference> differences) {
        return new Reconciliation(
                new Counts(
                        listed,
                        held,
                        agreeing,
                        count(differences, Kind.ONLY_HERE),
                        count(differences, Kind.ONLY_THERE),
                        count(differences, Kind.DIFFERENT_START),
                        count(differences, Kind.DIFFERENT_WORKER),
                        count(differences, Kind.PROBABLE_REKEY)),
                differences);
    }

    private static long count(List<Difference> differences, Kind kind) {
        return differences.stream().filter(difference -> difference.kind() == kind).count();
    }
}
