/**
 * Who did what, and when: entries in links of a chain, each sealed with a key that the database
 * does not know. Whatever is edited, removed or put elsewhere in the database breaks the chain;
 * where it ends is noted outside of the database.
 */
@NullMarked
package uz.itpark.audit;

import org.jspecify.annotations.NullMarked;
