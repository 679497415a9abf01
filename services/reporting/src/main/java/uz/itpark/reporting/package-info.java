/** The reporting service: turns the states of jobs into figures, and knows nothing else. */
@NullMarked
package uz.itpark.reporting;

import org.jspecify.annotations.NullMarked;
