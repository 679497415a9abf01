/**
 * Every employment as it is known, in the database: what the figures that look at persons over
 * time, and the trails from a figure to its events, are read from.
 *
 * <p>Kept as runs sorted by worker that are merged as they grow: one write a batch, no update in
 * place, and a reader may keep what it once read.
 */
@NullMarked
package uz.itpark.reporting.roster;

import org.jspecify.annotations.NullMarked;
