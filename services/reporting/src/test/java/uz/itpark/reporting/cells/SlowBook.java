package uz.itpark.reporting.cells;

import java.util.List;
import java.util.concurrent.Semaphore;

/** A book in memory whose pages are written only as often as they may be. */
public final class SlowBook extends BookInMemory {

    private final CellIds ids = new CellIds();
    private final Semaphore writes = new Semaphore(0);

    public Taking taking(Unfolded unfolded) {
        return new Taking(this, new Fold(this, ids, unfolded.atOnce()), unfolded);
    }

    public Cells cells() {
        return new BookCells(this, ids);
    }

    public void letWrite() {
        writes.release(Integer.MAX_VALUE / 2);
    }

    public long unfolded() {
        return manifest().bytes();
    }

    public long end() {
        return manifest().end();
    }

    @Override
    public void write(List<Turn> turns) {
        writes.acquireUninterruptibly();
        super.write(turns);
    }
}
