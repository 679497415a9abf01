/** What the OpenAPI documents of all services say beside what springdoc finds by itself. */
@NullMarked
package uz.itpark.web.openapi;

import org.jspecify.annotations.NullMarked;
