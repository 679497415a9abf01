package uz.itpark.employment.feed;

import java.util.function.Predicate;

/**
 * On whose behalf items are taken.
 *
 * @param submission id of the submission
 * @param trial whether nothing is to be left behind
 * @param speaksFor the employers (TIN) whose events the sender may report
 */
record Sender(String submission, boolean trial, Predicate<String> speaksFor) {}
