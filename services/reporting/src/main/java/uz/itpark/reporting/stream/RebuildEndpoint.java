package uz.itpark.reporting.stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Books;

import java.util.List;

/**
 * {@code POST /actuator/rebuild} counts everything anew, from the first event, beside the live
 * figures, which it replaces if both agree.
 */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {

    private final Books books;
    private final Progress progress;

    RebuildEndpoint(Books books, Progress progress) {
        this.books = books;
        this.progress = progress;
    }

    /**
     * @param live the generation that answers
     * @param next the one being built, or null
     * @param pending how many events it still has to count; null while that is not known
     * @param differences where the one built last differed from the live one, which therefore
     *     stays; empty where it did not
     */
    record State(
            int live, @Nullable Integer next, @Nullable Long pending, List<String> differences) {}

    @WriteOperation
    State begin() {
        books.begin();
        return state();
    }

    @ReadOperation
    State state() {
        Books.Standing standing = books.standing();
        Integer next = standing.next();
        return new State(
                standing.live(), next, next == null ? null : pending(next), standing.differences());
    }

    private @Nullable Long pending(int next) {
        try {
            return progress.behind(new Generation(next));
        } catch (Exception e) {
            return null;
        }
    }
}
