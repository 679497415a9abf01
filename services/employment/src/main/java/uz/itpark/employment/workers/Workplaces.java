package uz.itpark.employment.workers;

import uz.itpark.access.Caller;

/** Where workers have jobs. */
public interface Workplaces {

    /** Whether the worker has or had a job that the caller may see. */
    boolean anyOf(String workerId, Caller caller);
}
