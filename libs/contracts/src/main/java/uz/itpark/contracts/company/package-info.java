/** Events of the company topic. See {@link uz.itpark.contracts.Topics}. */
@NullMarked
package uz.itpark.contracts.company;

import org.jspecify.annotations.NullMarked;
