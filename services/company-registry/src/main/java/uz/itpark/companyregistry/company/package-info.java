/** The company's record: applications, decisions, amendments, search and history. */
@NullMarked
package uz.itpark.companyregistry.company;

import org.jspecify.annotations.NullMarked;
