package broken.park.reporting.movements;

import broken.park.employment.jobs.Job;
import broken.park.reporting.stream.Listener;

public class Movement {

    public final Class<?> of = Job.class;
    public final Class<?> heardBy = Listener.class;
}
