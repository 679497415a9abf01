package broken.park.companyregistry.residency;

import org.springframework.context.ApplicationContext;

public interface Standing {

    void publish(ApplicationContext context);
}
