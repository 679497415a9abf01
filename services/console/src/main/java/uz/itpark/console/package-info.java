/** Pages for people: the public dashboard and the administration. It holds no data of its own. */
@NullMarked
package uz.itpark.console;

import org.jspecify.annotations.NullMarked;
