/** Workers' personal numbers, and the identifiers that stand for them everywhere else. */
@NullMarked
package uz.itpark.employment.workers;

import org.jspecify.annotations.NullMarked;
