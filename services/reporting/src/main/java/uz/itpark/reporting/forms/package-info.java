/** Answers in the forms of the trades that take them away, and how a form is chosen. */
@NullMarked
package uz.itpark.reporting.forms;

import org.jspecify.annotations.NullMarked;
