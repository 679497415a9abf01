package uz.itpark.contracts.employment;

public enum Gender {
    M,
    F
}
