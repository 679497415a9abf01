package uz.itpark.employment.submissions;

/** The verdict on an item. */
public enum ItemStatus {
    ACCEPTED,
    DUPLICATE,
    WAITING,
    REJECTED
}
