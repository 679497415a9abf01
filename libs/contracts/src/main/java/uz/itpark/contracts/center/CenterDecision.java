package uz.itpark.contracts.center;

/** What moves a center from one status to the next; {@code PLAN} is its creation. */
public enum CenterDecision {
    PLAN,
    OPEN,
    CANCEL,
    SUSPEND,
    RESUME,
    CLOSE,
    REOPEN
}
