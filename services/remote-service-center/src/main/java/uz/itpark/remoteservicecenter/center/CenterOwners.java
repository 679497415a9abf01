package uz.itpark.remoteservicecenter.center;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whose a center is. */
@Component
public class CenterOwners {

    private final CenterStore store;

    CenterOwners(CenterStore store) {
        this.store = store;
    }

    /** TIN of the company; empty where there is no such center. */
    public Optional<String> of(String center) {
        return Optional.ofNullable(store.byId(center)).map(Center::employer);
    }
}
