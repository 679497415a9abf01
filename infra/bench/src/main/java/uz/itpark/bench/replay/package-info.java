/** From the topic of employments to figures that can be asked for, beside a bare count. */
@NullMarked
package uz.itpark.bench.replay;

import org.jspecify.annotations.NullMarked;
