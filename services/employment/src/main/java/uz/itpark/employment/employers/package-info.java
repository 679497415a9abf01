/** Companies as their register publishes them: who is known, and when each was a resident. */
@NullMarked
package uz.itpark.employment.employers;

import org.jspecify.annotations.NullMarked;
