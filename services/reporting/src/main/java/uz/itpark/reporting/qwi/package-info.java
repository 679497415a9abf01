/**
 * Quarterly workforce indicators, by the rules and under the codes of the US Census Bureau's QWI.
 */
@NullMarked
package uz.itpark.reporting.qwi;

import org.jspecify.annotations.NullMarked;
