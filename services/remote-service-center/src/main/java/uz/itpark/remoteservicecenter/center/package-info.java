/** Centers: planning, decisions, changes and their history. */
@NullMarked
package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.NullMarked;
