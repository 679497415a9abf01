package uz.itpark.employment.feed;

enum ItemStatus {
    ACCEPTED,
    DUPLICATE,
    WAITING,
    REJECTED
}
