/** Remote service centers as their service publishes them: where a job may be placed. */
@NullMarked
package uz.itpark.employment.centers;

import org.jspecify.annotations.NullMarked;
