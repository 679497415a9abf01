/** Targets: what a figure is to become and by when, frozen with all that they are measured by. */
@NullMarked
package uz.itpark.reporting.targets;

import org.jspecify.annotations.NullMarked;
