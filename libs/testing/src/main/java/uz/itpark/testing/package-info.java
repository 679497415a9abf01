/**
 * What tests of several services stand on: infrastructure, a clock, canvases, architecture rules.
 */
@NullMarked
package uz.itpark.testing;

import org.jspecify.annotations.NullMarked;
