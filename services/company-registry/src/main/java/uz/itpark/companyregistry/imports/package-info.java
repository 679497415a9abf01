/** Imports of many companies from CSV, with a verdict per row. */
@NullMarked
package uz.itpark.companyregistry.imports;

import org.jspecify.annotations.NullMarked;
