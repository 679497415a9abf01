/**
 * An OpenID Connect issuer for evaluation: demonstration clients and people with random secrets.
 * The services trust any standard issuer that puts {@code roles} and {@code employers} into its
 * tokens; production has its own.
 */
@NullMarked
package uz.itpark.identity;

import org.jspecify.annotations.NullMarked;
