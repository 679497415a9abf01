/** The running product, started as its users start it and asked as they ask it. */
@NullMarked
package uz.itpark.acceptance;

import org.jspecify.annotations.NullMarked;
