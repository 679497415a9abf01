/** Jobs at centers, as the employment service publishes them. */
@NullMarked
package uz.itpark.remoteservicecenter.filled;

import org.jspecify.annotations.NullMarked;
