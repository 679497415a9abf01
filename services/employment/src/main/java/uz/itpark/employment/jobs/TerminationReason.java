package uz.itpark.employment.jobs;

public enum TerminationReason {
    RESIGNATION,
    DISMISSAL,
    CONTRACT_END,
    REDUNDANCY,
    OTHER
}
