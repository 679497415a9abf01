package uz.itpark.remoteservicecenter;

import uz.itpark.testing.OnContainers;

/** The same on Kafka and MongoDB. */
@OnContainers
class CentersOnContainersTest extends CentersTest {}
