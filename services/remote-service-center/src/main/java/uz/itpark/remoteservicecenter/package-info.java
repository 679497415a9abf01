/**
 * The service of the remote service centers: what is planned, what operates, and how many jobs it
 * holds.
 */
@NullMarked
package uz.itpark.remoteservicecenter;

import org.jspecify.annotations.NullMarked;
