package uz.itpark.reporting;

import uz.itpark.testing.OnContainers;

/** The same on Kafka and MongoDB. */
@OnContainers
class FiguresOnContainersTest extends FiguresOverHttpTest {}
