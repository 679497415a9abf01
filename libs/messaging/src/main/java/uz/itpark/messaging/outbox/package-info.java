/**
 * Events wait in the document they speak of until the broker has acknowledged them, so that a
 * change and its event are one write. Knows nothing of what the events say.
 */
@NullMarked
package uz.itpark.messaging.outbox;

import org.jspecify.annotations.NullMarked;
