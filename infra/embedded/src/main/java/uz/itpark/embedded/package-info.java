/**
 * A real Kafka broker and a database that speaks MongoDB's protocol, in one process, for a machine
 * without Docker. Made for evaluation and tests: production is Kafka and MongoDB themselves.
 */
@NullMarked
package uz.itpark.embedded;

import org.jspecify.annotations.NullMarked;
