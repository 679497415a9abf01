package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** The cells of the generation that answers. */
@Component
class LiveCells implements Cells {

    private final Books books;

    /** Asked a hundred thousand times by a question, and so not behind a repository's proxy. */
    private final CellIds ids;

    LiveCells(Books books, CellIds ids) {
        this.books = books;
        this.ids = ids;
    }

    private Cells live() {
        return books.cells(books.standing().live());
    }

    @Override
    public void read(Asked asked, Taker taker) {
        live().read(asked, taker);
    }

    @Override
    public void read(Asked asked, Groups groups, Taker taker) {
        live().read(asked, groups, taker);
    }

    @Override
    public <T extends Taker> T read(
            Asked asked, Groups groups, Supplier<T> start, BinaryOperator<T> join) {
        return live().read(asked, groups, start, join);
    }

    @Override
    public Cell cell(int id) {
        return ids.cell(id);
    }

    @Override
    public String version() {
        int live = books.standing().live();
        return live + "@" + books.cells(live).version();
    }

    @Override
    public @Nullable Instant recordedThrough() {
        return live().recordedThrough();
    }
}
