package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;

/** The cells of the generation that answers. */
@Component
class LiveCells implements Cells {

    private final Books books;

    LiveCells(Books books) {
        this.books = books;
    }

    private Cells live() {
        return books.cells(books.standing().live());
    }

    @Override
    public void read(Asked asked, Taker taker) {
        live().read(asked, taker);
    }

    @Override
    public Cell cell(int id) {
        return books.cell(id);
    }

    @Override
    public @Nullable Instant recordedThrough() {
        return live().recordedThrough();
    }
}
