/** Counted cells in the database: written once for all, read by the questions. */
@NullMarked
package uz.itpark.reporting.cells;

import org.jspecify.annotations.NullMarked;
