/** Workers' personal numbers, and the keyed hashes that stand for them everywhere else. */
@NullMarked
package uz.itpark.employment.workers;

import org.jspecify.annotations.NullMarked;
