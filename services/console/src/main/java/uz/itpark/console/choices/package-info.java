/** What there is to choose from, and what of it leads to anything. */
@NullMarked
package uz.itpark.console.choices;

import org.jspecify.annotations.NullMarked;
