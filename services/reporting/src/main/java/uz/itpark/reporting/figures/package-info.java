/** The questions and their answers. */
@NullMarked
package uz.itpark.reporting.figures;

import org.jspecify.annotations.NullMarked;
