/** Charts drawn on the server, as shapes with places in a picture. */
@NullMarked
package uz.itpark.console.charts;

import org.jspecify.annotations.NullMarked;
