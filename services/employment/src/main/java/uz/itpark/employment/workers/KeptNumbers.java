package uz.itpark.employment.workers;

/** Where numbers are kept as they were sent. */
public interface KeptNumbers {

    /**
     * Forgets whatever has the number in it.
     *
     * @return how much that was
     */
    long forget(Pinfl number);
}
