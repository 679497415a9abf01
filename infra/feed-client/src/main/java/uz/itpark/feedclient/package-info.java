/**
 * The feed's command line: sends a payroll system's files, checks them, follows their results, and
 * plays a payroll system. Knows the public interface only.
 */
@NullMarked
package uz.itpark.feedclient;

import org.jspecify.annotations.NullMarked;
