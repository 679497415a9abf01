package uz.itpark.employment.jobs;

/** What has become of a held event. */
public sealed interface Standing {

    /** For programs: APPLIED, CORRECTED, ANNULLED or WAITING. */
    default String name() {
        return switch (this) {
            case Applied _ -> "APPLIED";
            case Corrected _ -> "CORRECTED";
            case Annulled _ -> "ANNULLED";
            case Waiting _ -> "WAITING";
        };
    }

    /** It counts. */
    record Applied() implements Standing {}

    /** A correction took its place. */
    record Corrected(String by) implements Standing {}

    /** It was declared never to have happened. */
    record Annulled() implements Standing {}

    /** It will count when what it waits for has come. */
    record Waiting(String waitsFor) implements Standing {}
}
