package uz.itpark.reporting.figures;

/** Who reads an answer. */
@FunctionalInterface
public interface Audience {

    /** Whether figures are told as they are, or only what may be told to everybody. */
    boolean seesAll();
}
