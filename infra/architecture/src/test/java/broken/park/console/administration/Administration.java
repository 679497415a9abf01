package broken.park.console.administration;

import broken.park.console.dashboard.Dashboard;

public class Administration {

    public final Class<?> beside = Dashboard.class;
}
