package uz.itpark.employment.jobs;

/** What has become of a held event. */
public sealed interface Standing {

    /** It counts. */
    record Applied() implements Standing {}

    /** A correction took its place. */
    record Corrected(String by) implements Standing {}

    /** It was declared never to have happened. */
    record Annulled() implements Standing {}

    /** It will count when what it waits for has come. */
    record Waiting(String waitsFor) implements Standing {}
}
