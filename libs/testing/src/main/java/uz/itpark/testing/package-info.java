/** What tests of several services stand on: a broker and a database. */
@NullMarked
package uz.itpark.testing;

import org.jspecify.annotations.NullMarked;
