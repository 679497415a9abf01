package uz.itpark.reporting.stream;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Books;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What no generation needs any longer. */
@Component
class Leavings {

    /** Longer than any instance takes to learn of it, or any question to be answered. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Admin admin;
    private final Books books;
    private final Progress progress;
    private final Clock clock;
    private boolean oldFormsGone;

    Leavings(Admin admin, Books books, Progress progress, Clock clock) {
        this.admin = admin;
        this.books = books;
        this.progress = progress;
        this.clock = clock;
    }

    void remove(Books.Standing standing) throws Exception {
        Integer retired = standing.retired();
        Instant since = standing.retiredAt();
        if (retired != null && since != null && since.plus(REST).isBefore(clock.instant())) {
            remove(new Generation(retired));
        }
        // Once all is counted in the form of today.
        if (!oldFormsGone && progress.behind(new Generation(standing.live())) == 0) {
            books.forgetOldForms();
            oldFormsGone = true;
        }
    }

    private void remove(Generation old) throws Exception {
        Set<String> topics = new HashSet<>(admin.listTopics().names().get(5, TimeUnit.SECONDS));
        topics.removeIf(
                topic -> !topic.equals(old.ledger()) && !topic.startsWith(old.application() + "-"));
        admin.deleteTopics(topics);
        admin.deleteConsumerGroups(Set.of(old.application(), old.application() + "-ledger"));
        books.drop(old.number());
    }
}
