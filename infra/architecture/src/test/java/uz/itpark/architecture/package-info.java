/** Rules of the whole house, each proven on a sample that breaks it. */
@NullMarked
package uz.itpark.architecture;

import org.jspecify.annotations.NullMarked;
