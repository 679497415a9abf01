package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.words.Words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the service of employment says in English sentences, in the reader's language. */
final class Sayings {

    private static final String REKEYED =
            "send REKEYED with employment (.+) and previousEmployment (.+)";

    /** The longer one goes before the one that is a part of it. */
    private static final List<Known> KNOWN =
            List.of(
                    new Known("waits.company", "company (.+)"),
                    new Known("waits.center", "center (.+)"),
                    new Known("waits.event", "event (.+)"),
                    new Known("waits.hiring", "hiring of employment (.+)"),
                    new Known(
                            "waits.another",
                            "an event of its own type to correct, which (.+) is not"),
                    new Known(
                            "waits.correction",
                            "a correction: the last day worked lies before the first"),
                    new Known(
                            "mend.end",
                            "send TERMINATED with the last day worked, or ANNULLED if the job"
                                    + " never was"),
                    new Known("mend.hire", "send HIRED"),
                    new Known(
                            "mend.twice",
                            "the list names this job twice, the other time by another reference"
                                    + " that it goes or went by"),
                    new Known(
                            "mend.later",
                            "here it begins later; send HIRED that corrects the hiring"),
                    new Known(
                            "mend.anew",
                            "here it ended before; a new job needs a reference of its own"),
                    new Known("mend.ended", "here it ended; annul or correct its TERMINATED"),
                    new Known(
                            "mend.start", "send HIRED with the right day that corrects the hiring"),
                    new Known(
                            "mend.worker",
                            "send HIRED with the right worker that corrects the hiring"),
                    new Known(
                            "mend.rekey.both",
                            "annul the TERMINATED of (.+), annul the HIRED of (.+), " + REKEYED),
                    new Known("mend.rekey.ended", "annul the TERMINATED of (.+), " + REKEYED),
                    new Known("mend.rekey.hired", "annul the HIRED of (.+), " + REKEYED),
                    new Known("mend.rekey", REKEYED));

    private final Words words;

    Sayings(Words words) {
        this.words = words;
    }

    private record Known(String key, Pattern form) {
        Known(String key, String form) {
            this(key, Pattern.compile(form));
        }
    }

    /**
     * @param language null for the page's
     */
    public record Saying(String text, @Nullable String language) {}

    /** The service's own text where it is none of those known here. */
    public Saying of(@Nullable String said) {
        if (said == null) {
            return new Saying("–", null);
        }
        for (Known known : KNOWN) {
            Matcher form = known.form().matcher(said);
            if (form.matches()) {
                return new Saying(words.say(known.key(), values(form)), null);
            }
        }
        return new Saying(said, "en");
    }

    private static Object[] values(Matcher form) {
        return IntStream.rangeClosed(1, form.groupCount()).mapToObj(form::group).toArray();
    }
}
