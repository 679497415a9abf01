@NullMarked
package uz.itpark.companyregistry;

import org.jspecify.annotations.NullMarked;
