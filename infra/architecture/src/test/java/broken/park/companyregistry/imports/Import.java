package broken.park.companyregistry.imports;

import broken.park.companyregistry.company.Company;

public class Import {

    public final Class<?> makes = Company.class;
}
