/** The way from a figure back to the employments it counts, and to the events these rest on. */
@NullMarked
package uz.itpark.reporting.trace;

import org.jspecify.annotations.NullMarked;
