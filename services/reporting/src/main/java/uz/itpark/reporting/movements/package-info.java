/** What a worker's jobs add to the figures: signed, dated movements. Pure. */
@NullMarked
package uz.itpark.reporting.movements;

import org.jspecify.annotations.NullMarked;
