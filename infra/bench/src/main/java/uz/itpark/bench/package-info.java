/**
 * Measures the product beside the bare tools it stands on, in one run on one machine: a figure is a
 * ratio. A room per benchmark; what several need is here.
 */
@NullMarked
package uz.itpark.bench;

import org.jspecify.annotations.NullMarked;
