/** What HR integrators do: send and try events, mend what was rejected, compare lists. */
@NullMarked
package uz.itpark.console.feed;

import org.jspecify.annotations.NullMarked;
