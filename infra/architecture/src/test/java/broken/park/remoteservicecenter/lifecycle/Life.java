package broken.park.remoteservicecenter.lifecycle;

import broken.park.remoteservicecenter.center.Center;

public class Life {

    public final Class<?> of = Center.class;
}
