/** What everybody sees: the figures, with their definitions, tables and downloads. */
@NullMarked
package uz.itpark.console.dashboard;

import org.jspecify.annotations.NullMarked;
