/**
 * Compares an integrator's own list of jobs with what is held, and says what to report so that they
 * agree. Nothing is changed by it and nothing of the list is kept.
 */
@NullMarked
package uz.itpark.employment.reconciliations;

import org.jspecify.annotations.NullMarked;
