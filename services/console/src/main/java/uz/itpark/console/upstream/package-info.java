/** The services it asks, and what becomes of a question when one of them is away. */
@NullMarked
package uz.itpark.console.upstream;

import org.jspecify.annotations.NullMarked;
