package uz.itpark.messaging;

/**
 * Writes that have their instant of recording already and may take long. Until they are done, not
 * everything recorded until that instant can be known to whoever reads the events.
 */
@FunctionalInterface
public interface Underway {

    /** How many there are at this moment. */
    long count();
}
