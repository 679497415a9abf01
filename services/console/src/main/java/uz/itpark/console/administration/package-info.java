/** What park administrators do: companies, centers, decisions. */
@NullMarked
package uz.itpark.console.administration;

import org.jspecify.annotations.NullMarked;
