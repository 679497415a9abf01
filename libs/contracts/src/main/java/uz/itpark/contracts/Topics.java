package uz.itpark.contracts;

import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.employment.EmploymentEvent;

import java.util.List;

/** Every topic that one service publishes for others. */
public final class Topics {

    public static final Topic<CompanyEvent> COMPANIES =
            new Topic<>("itpark.company.v1", 4, CompanyEvent.class);

    public static final Topic<CenterEvent> CENTERS =
            new Topic<>("itpark.center.v1", 4, CenterEvent.class);

    public static final Topic<EmploymentEvent> EMPLOYMENTS =
            new Topic<>("itpark.employment.v1", 4, EmploymentEvent.class);

    public static final List<Topic<?>> ALL = List.of(COMPANIES, CENTERS, EMPLOYMENTS);

    private Topics() {}
}
