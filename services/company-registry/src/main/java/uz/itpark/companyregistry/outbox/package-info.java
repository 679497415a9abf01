/**
 * Events wait in the document they speak of until the broker has acknowledged them. Knows nothing
 * of companies.
 */
@NullMarked
package uz.itpark.companyregistry.outbox;

import org.jspecify.annotations.NullMarked;
