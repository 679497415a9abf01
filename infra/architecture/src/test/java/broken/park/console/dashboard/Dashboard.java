package broken.park.console.dashboard;

import broken.park.console.administration.Administration;
import broken.park.reporting.movements.Movement;

public class Dashboard {

    public final Class<?> of = Movement.class;
    public final Class<?> beside = Administration.class;
}
