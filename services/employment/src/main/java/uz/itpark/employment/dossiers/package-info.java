/**
 * Dossiers in the database: read and written in bulk, guarded by version, each with its outbox.
 *
 * <p>A document is found by its id alone. Where a renaming ties two dossiers together, the one with
 * the greater id points to the other and hands its content over.
 */
@NullMarked
package uz.itpark.employment.dossiers;

import org.jspecify.annotations.NullMarked;
