/** What may be told to everybody, so that no number gives a person or a company away. */
@NullMarked
package uz.itpark.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
