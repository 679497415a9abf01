/** How long it takes from an accepted event to the figure that counts it. */
@NullMarked
package uz.itpark.bench.fresh;

import org.jspecify.annotations.NullMarked;
