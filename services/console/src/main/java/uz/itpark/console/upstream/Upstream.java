package uz.itpark.console.upstream;

/** A service that is asked. */
public enum Upstream {
    COMPANY_REGISTRY("company-registry"),
    EMPLOYMENT("employment"),
    REMOTE_SERVICE_CENTER("remote-service-center"),
    REPORTING("reporting");

    private final String code;

    Upstream(String code) {
        this.code = code;
    }

    /** As settings and messages name it. */
    public String code() {
        return code;
    }
}
