/** The register of companies: who applied, who is a resident of the park, and since when. */
@NullMarked
package uz.itpark.companyregistry;

import org.jspecify.annotations.NullMarked;
