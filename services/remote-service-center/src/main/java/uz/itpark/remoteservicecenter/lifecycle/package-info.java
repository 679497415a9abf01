/** The rules of a center's life: which decision may follow which. Pure. */
@NullMarked
package uz.itpark.remoteservicecenter.lifecycle;

import org.jspecify.annotations.NullMarked;
