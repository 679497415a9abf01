package uz.itpark.employment.feed;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * One fault or warning of an item.
 *
 * @param code for programs
 * @param pointer JSON pointer into the item
 * @param detail what is wrong and what would mend it
 * @param given the value found there, personal numbers masked; null where there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemProblem(String code, String pointer, String detail, @Nullable String given) {}
