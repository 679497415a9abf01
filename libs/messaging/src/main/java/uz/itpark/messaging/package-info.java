/**
 * Events over Kafka: CloudEvents in binary binding, topics that are ready, and what is outstanding.
 */
@NullMarked
package uz.itpark.messaging;

import org.jspecify.annotations.NullMarked;
