/** What analysts do: ask any question of the figures, and follow a number to its events. */
@NullMarked
package uz.itpark.console.analysis;

import org.jspecify.annotations.NullMarked;
