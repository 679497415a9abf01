/**
 * Companies and centers as their services publish them: few, so questions go through all of them.
 */
@NullMarked
package uz.itpark.reporting.registers;

import org.jspecify.annotations.NullMarked;
