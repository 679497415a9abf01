package broken.park.employment.jobs;

import broken.park.employment.feed.Feed;
import broken.park.reporting.movements.Movement;

public class Job {

    public final Class<?> feed = Feed.class;
    public final Class<?> counted = Movement.class;
}
