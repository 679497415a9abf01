/** Made-up employments, the same in every run, and what is true of them. */
@NullMarked
package uz.itpark.bench.workforce;

import org.jspecify.annotations.NullMarked;
