/**
 * The figures by brute force. Tests and verification hold the services' answers against it, so it
 * shares nothing with the code that gives them.
 */
@NullMarked
package uz.itpark.reporting.oracle;

import org.jspecify.annotations.NullMarked;
