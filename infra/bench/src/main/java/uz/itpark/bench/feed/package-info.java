/**
 * The employment feed: items per second, beside a bare bulk insert of the documents they become.
 */
@NullMarked
package uz.itpark.bench.feed;

import org.jspecify.annotations.NullMarked;
