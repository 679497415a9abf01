/**
 * What the services tell each other: the events, their wire names and the topics that carry them.
 *
 * <p>Nothing but the JDK, and no behaviour beyond what keeps an event well formed. Every service
 * may read this room; a change here is a change of a public contract and is held against the
 * approved files in {@code src/test/resources/approved}.
 */
@NullMarked
package uz.itpark.contracts;

import org.jspecify.annotations.NullMarked;
