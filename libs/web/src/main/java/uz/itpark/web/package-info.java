/**
 * What every service's HTTP interface has in common: problems, pages, ETags, limits. Nothing of the
 * domain but the codes of the regions.
 */
@NullMarked
package uz.itpark.web;

import org.jspecify.annotations.NullMarked;
