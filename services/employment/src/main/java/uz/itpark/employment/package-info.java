/**
 * The employment service: takes what HR systems report, and publishes the jobs that follow from it.
 */
@NullMarked
package uz.itpark.employment;

import org.jspecify.annotations.NullMarked;
