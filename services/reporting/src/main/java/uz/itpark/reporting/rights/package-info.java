/** Who may do what here: one table, and nothing of it anywhere else. */
@NullMarked
package uz.itpark.reporting.rights;

import org.jspecify.annotations.NullMarked;
