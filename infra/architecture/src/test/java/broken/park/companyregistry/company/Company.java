package broken.park.companyregistry.company;

import broken.park.companyregistry.imports.Import;
import broken.park.employment.jobs.Job;

/** Uses another service and, in a circle, another feature; its package is not null-marked. */
public class Company {

    public final Import madeBy = new Import();
    public final Job job = new Job();
}
