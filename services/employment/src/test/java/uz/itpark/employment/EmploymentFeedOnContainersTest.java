package uz.itpark.employment;

import uz.itpark.testing.OnContainers;

/** The same on Kafka and MongoDB. */
@OnContainers
class EmploymentFeedOnContainersTest extends EmploymentFeedTest {}
