/**
 * Idempotency keys: a creating POST that is sent again has its effect once and gets the first
 * answer again.
 */
@NullMarked
package uz.itpark.web.idempotency;

import org.jspecify.annotations.NullMarked;
