/** The reader's language, and numbers and dates in its form. */
@NullMarked
package uz.itpark.console.words;

import org.jspecify.annotations.NullMarked;
