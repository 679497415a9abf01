/**
 * A reference park: companies, centers and working lives that never were, calibrated to what has
 * been published of the IT park of Uzbekistan, and a loader that brings them in through the public
 * interfaces.
 */
@NullMarked
package uz.itpark.referencepark;

import org.jspecify.annotations.NullMarked;
