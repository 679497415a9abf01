/** The rules of residency: which decision may follow which, and the days that result. Pure. */
@NullMarked
package uz.itpark.companyregistry.residency;

import org.jspecify.annotations.NullMarked;
