/** A real browser that tests drive. */
@NullMarked
package uz.itpark.console.browser;

import org.jspecify.annotations.NullMarked;
