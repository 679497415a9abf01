/** The public feed: reads items, finds every fault, and answers a verdict for each. */
@NullMarked
package uz.itpark.employment.feed;

import org.jspecify.annotations.NullMarked;
