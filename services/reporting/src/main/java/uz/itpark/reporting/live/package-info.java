/** The newest totals of the whole park, pushed to whoever listens. */
@NullMarked
package uz.itpark.reporting.live;

import org.jspecify.annotations.NullMarked;
