package uz.itpark.reporting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.movements.Cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** However often a page is turned, it holds what was brought to it, in few parts. */
class TurningTest {

    private static final int TURNS = 400;
    private static final int FEW = 100;

    private final CellIds ids = new CellIds();
    private final BookInMemory book = new BookInMemory();
    private final Turning turning = new Turning(book, ids, FEW);
    private final Random random = new Random(1);

    @Test
    void countsAddUp() {
        turn(new PageId(0, Figure.JOBS, Level.MONTH, 2021, Level.YEAR, 0));
    }

    @Test
    void instantsStayApart() {
        turn(PageId.ofInstants(0, Figure.JOBS, 24_000));
    }

    private void turn(PageId id) {
        Map<List<Object>, Long> expected = new HashMap<>();
        int most = 0;
        for (int turn = 1; turn <= TURNS; turn++) {
            Rows more = rows();
            add(more, expected);
            Book.Page before = book.pages(List.of(id.text())).get(id.text());
            book.write(List.of(turning.turn(id, before, more, turn)));
            Book.Page after = book.pages(List.of(id.text())).get(id.text());
            most = Math.max(most, after.parts().size());
            if (turn % 20 == 0) {
                assertThat(held(after)).as("turn %d", turn).isEqualTo(expected);
            }
        }
        assertThat(most).as("parts at a time").isBetween(7, TURNS / 4);
    }

    private Rows rows() {
        Rows rows = new Rows();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            rows.add(
                    Kind.HIRED.code,
                    CellIds.NONE,
                    cell(random.nextInt(5)),
                    random.nextInt(12),
                    random.nextInt(30),
                    1);
        }
        return rows;
    }

    private int cell(int number) {
        Bytes.Writer out = new Bytes.Writer();
        RowBytes.write(new Cell("30000000" + number, null, "UZ-TK", "F", "adult"), out);
        return ids.of(new Bytes.Reader(out.written(), 0).rest());
    }

    private Map<List<Object>, Long> held(Book.Page page) {
        Map<List<Object>, Long> held = new HashMap<>();
        for (Book.Part part : page.parts()) {
            String id = part.id(page.id());
            add(RowBytes.read(book.parts(List.of(id)).get(id), ids), held);
        }
        add(RowBytes.read(page.rows(), ids), held);
        return held;
    }

    private static void add(Rows rows, Map<List<Object>, Long> to) {
        for (int i = 0; i < rows.size; i++) {
            to.merge(
                    List.of(rows.kind[i], rows.to[i], rows.valid[i], rows.recorded[i]),
                    (long) rows.count[i],
                    Long::sum);
        }
    }
}
