package uz.itpark.reporting.cells;

import org.springframework.data.mongodb.core.MongoOperations;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.movements.Movement;
import uz.itpark.reporting.movements.WorkerJobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A book that is kept as in production, except that it is in memory: postings, pieces, folds. */
public final class Accounts {

    /** So few bytes that many pages have parts. */
    private static final int FEW = 150;

    /** So few that some pieces are folded later. */
    private static final int AT_ONCE = 20_000;

    private static final Unfolded ALWAYS = new Unfolded(0, AT_ONCE, Long.MAX_VALUE);

    private final CellIds ids = new CellIds();
    private final Book book;
    private final BookCells cells;
    private final Random random;
    private final Map<String, TreeMap<String, EmploymentState>> workers = new HashMap<>();
    private final List<byte[]> postings = new ArrayList<>();
    private Runnable whileFolding = () -> {};

    /**
     * @param random decides what is taken at once and what is folded when
     */
    public Accounts(Random random) {
        this(random, new BookInMemory());
    }

    private Accounts(Random random, Book book) {
        this.random = random;
        this.book = book;
        this.cells = new BookCells(book, ids);
    }

    /** Kept in a database, as that generation. */
    public static Accounts stored(Random random, MongoOperations mongo, int generation) {
        return new Accounts(random, new StoredBook(mongo, generation));
    }

    public Cells cells() {
        return cells;
    }

    /** What is done between the pages of a fold. */
    public void whileFolding(Runnable questions) {
        whileFolding = questions;
    }

    /** Posts what a state changes. */
    public void post(EmploymentState state) {
        var jobs = workers.computeIfAbsent(state.workerId(), _ -> new TreeMap<>());
        WorkerJobs before = new WorkerJobs(List.copyOf(jobs.values()));
        EmploymentState held = jobs.get(state.id());
        if (held != null && held.version() >= state.version()) {
            return;
        }
        jobs.put(state.id(), state);
        Map<Movement, Integer> changes =
                new WorkerJobs(List.copyOf(jobs.values())).difference(before);
        if (!changes.isEmpty()) {
            postings.add(Posting.write(changes));
        }
        if (random.nextInt(3) == 0) {
            take();
        }
        if (random.nextInt(12) == 0) {
            fold();
        }
    }

    /** Takes in what was posted. */
    public void take() {
        Taking taking = new Taking(book, new Fold(book, ids, AT_ONCE, FEW), ALWAYS);
        long end = taking.end();
        // Marks of transactions take offsets too.
        long to = end + postings.size() + random.nextInt(2);
        if (to > end) {
            taking.take(end, to, postings);
            postings.clear();
        }
        taking.tidy();
    }

    /** Sometimes only half of it, as if the process had been killed. */
    private void fold() {
        int pages = random.nextInt(2) == 0 ? Integer.MAX_VALUE : random.nextInt(20);
        try {
            new Fold(new Interrupted(pages), ids, 1 + random.nextInt(AT_ONCE), FEW).run();
        } catch (Killed e) {
            whileFolding.run();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A book whose writer dies after some writes. */
    private final class Interrupted extends BookInMemory {

        private int left;

        Interrupted(int left) {
            this.left = left;
        }

        @Override
        public Manifest manifest() {
            return book.manifest();
        }

        @Override
        public Map<String, byte[]> pieces(java.util.Collection<Manifest.Tail> tails) {
            return book.pieces(tails);
        }

        @Override
        public boolean beginFold(long upTo) {
            return book.beginFold(upTo);
        }

        @Override
        public void endFold(long upTo) {
            book.endFold(upTo);
        }

        @Override
        public Map<String, Page> pages(java.util.Collection<String> wanted) {
            return book.pages(wanted);
        }

        @Override
        public Map<String, byte[]> parts(java.util.Collection<String> wanted) {
            return book.parts(wanted);
        }

        @Override
        public void write(List<Turn> turns) {
            if (left-- <= 0) {
                throw new Killed();
            }
            book.write(turns);
        }
    }
}
