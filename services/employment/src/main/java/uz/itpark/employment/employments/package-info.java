/** Reading back what is held: employments, and the events behind each. */
@NullMarked
package uz.itpark.employment.employments;

import org.jspecify.annotations.NullMarked;
