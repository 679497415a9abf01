/** Companies, as their register publishes them. */
@NullMarked
package uz.itpark.remoteservicecenter.employer;

import org.jspecify.annotations.NullMarked;
