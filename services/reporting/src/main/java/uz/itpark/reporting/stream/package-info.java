/** The Kafka Streams topology from employment events to counted cells. */
@NullMarked
package uz.itpark.reporting.stream;

import org.jspecify.annotations.NullMarked;
