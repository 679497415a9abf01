/** Questions to the figures beside the same questions to DuckDB over the table of jobs. */
@NullMarked
package uz.itpark.bench.figures;

import org.jspecify.annotations.NullMarked;
