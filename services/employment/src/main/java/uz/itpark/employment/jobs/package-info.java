/**
 * Jobs: what the reported events of one employment amount to.
 *
 * <p>The rules are pure: {@link uz.itpark.employment.jobs.Dossier} holds events, {@link
 * uz.itpark.employment.jobs.Reading} says what they mean together, whatever the order in which they
 * came.
 */
@NullMarked
package uz.itpark.employment.jobs;

import org.jspecify.annotations.NullMarked;
