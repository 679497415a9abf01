/**
 * Bodies of the feed: received, measured against explicit limits, checked as a whole, and cut into
 * items. What an item says is no concern of this room.
 */
@NullMarked
package uz.itpark.employment.intake;

import org.jspecify.annotations.NullMarked;
