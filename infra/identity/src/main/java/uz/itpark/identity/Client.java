package uz.itpark.identity;

import java.util.Arrays;
import java.util.Optional;

/** Who may ask for tokens in a name of its own, and what role the tokens give. */
enum Client {
    PARK_ADMIN("park-admin", "park-admin", Reach.PARK),
    CENTER_OPERATOR("center-operator", "center-operator", Reach.ONE_EMPLOYER),
    HR_FEED("hr-feed", "hr-feed", Reach.EMPLOYERS),
    FIGURES_ANALYST("figures-analyst", "figures-analyst", Reach.PARK),
    COMPANY_REGISTRY("company-registry", "service", Reach.SERVICES),
    EMPLOYMENT("employment", "service", Reach.SERVICES),
    REMOTE_SERVICE_CENTER("remote-service-center", "service", Reach.SERVICES),
    REPORTING("reporting", "service", Reach.SERVICES);

    /** Of whose things a token speaks. */
    enum Reach {
        PARK,
        /** Of one company, which the scope {@code employer:TIN} names. */
        ONE_EMPLOYER,
        /** Of companies, each named by a scope {@code employer:TIN}. */
        EMPLOYERS,
        /** Of what services ask each other. */
        SERVICES
    }

    private final String id;
    private final String role;
    private final Reach reach;

    Client(String id, String role, Reach reach) {
        this.id = id;
        this.role = role;
        this.reach = reach;
    }

    static Optional<Client> of(String id) {
        return Arrays.stream(values()).filter(client -> client.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    String role() {
        return role;
    }

    Reach reach() {
        return reach;
    }
}
