/**
 * What became of submissions: receipts, a result per item, and what was rejected, as it was sent.
 */
@NullMarked
package uz.itpark.employment.submissions;

import org.jspecify.annotations.NullMarked;
