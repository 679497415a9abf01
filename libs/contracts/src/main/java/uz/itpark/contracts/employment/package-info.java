/** Events of the employment topic. See {@link uz.itpark.contracts.Topics}. */
@NullMarked
package uz.itpark.contracts.employment;

import org.jspecify.annotations.NullMarked;
