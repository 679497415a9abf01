/** What people give a form to pass on: text they paste, files they choose. */
@NullMarked
package uz.itpark.console.given;

import org.jspecify.annotations.NullMarked;
