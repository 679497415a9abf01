package uz.itpark.contracts.company;

/** What moves a company from one status to the next; {@code APPLY} is the company's own act. */
public enum CompanyDecision {
    APPLY,
    REGISTER,
    REJECT,
    WITHDRAW,
    SUSPEND,
    RESUME,
    REVOKE,
    REINSTATE
}
