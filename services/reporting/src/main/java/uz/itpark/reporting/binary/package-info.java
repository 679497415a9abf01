/** How what is kept and sent in bulk is written: compact, and read back by any later version. */
@NullMarked
package uz.itpark.reporting.binary;

import org.jspecify.annotations.NullMarked;
