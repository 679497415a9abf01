/** Holds the figures of a running service against brute force over the roster. */
@NullMarked
package uz.itpark.reporting.verify;

import org.jspecify.annotations.NullMarked;
