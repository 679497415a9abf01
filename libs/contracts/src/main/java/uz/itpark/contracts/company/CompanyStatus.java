package uz.itpark.contracts.company;

public enum CompanyStatus {
    APPLIED,
    REGISTERED,
    SUSPENDED,
    REVOKED,
    REJECTED,
    WITHDRAWN
}
