package uz.itpark.contracts.center;

public enum CenterStatus {
    PLANNED,
    OPERATING,
    SUSPENDED,
    CLOSED,
    CANCELLED
}
