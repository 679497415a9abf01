/** Events of the center topic. See {@link uz.itpark.contracts.Topics}. */
@NullMarked
package uz.itpark.contracts.center;

import org.jspecify.annotations.NullMarked;
