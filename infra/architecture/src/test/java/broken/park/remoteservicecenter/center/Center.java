package broken.park.remoteservicecenter.center;

import broken.park.companyregistry.company.Company;
import broken.park.remoteservicecenter.lifecycle.Life;

public class Center {

    public final Class<?> employer = Company.class;
    public final Class<?> life = Life.class;
}
