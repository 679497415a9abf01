/** How far behind the figures are. */
@NullMarked
package uz.itpark.reporting.freshness;

import org.jspecify.annotations.NullMarked;
