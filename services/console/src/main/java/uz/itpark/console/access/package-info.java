/** Who may see what: log-in, roles, headers. */
@NullMarked
package uz.itpark.console.access;

import org.jspecify.annotations.NullMarked;
