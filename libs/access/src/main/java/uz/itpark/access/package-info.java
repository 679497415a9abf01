/**
 * Who asks, and what they may: a service declares a table of endpoints and roles, and everything
 * else is refused. Tokens come from any standard issuer; nothing here is of the domain but the
 * roles.
 */
@NullMarked
package uz.itpark.access;

import org.jspecify.annotations.NullMarked;
