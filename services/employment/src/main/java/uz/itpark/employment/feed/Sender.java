package uz.itpark.employment.feed;

import uz.itpark.access.Caller;

/**
 * On whose behalf items are taken.
 *
 * @param submission id of the submission
 * @param trial whether nothing is to be left behind
 * @param caller who sends; the companies it speaks for are those it may report of
 */
record Sender(String submission, boolean trial, Caller caller) {}
