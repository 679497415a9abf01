/** A service of nothing but endpoints, and those who try them. */
@NullMarked
package uz.itpark.access.sample;

import org.jspecify.annotations.NullMarked;
