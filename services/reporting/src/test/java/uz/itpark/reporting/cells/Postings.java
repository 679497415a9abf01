package uz.itpark.reporting.cells;

import uz.itpark.reporting.binary.Bytes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Postings in words. */
public final class Postings {

    private Postings() {}

    /** How many jobs more wait than before. */
    public static int waiting(byte[] posting) {
        return Posting.waitingIn(posting);
    }

    public static List<String> words(byte[] posting) {
        Rows rows = new Rows();
        Posting.read(new Bytes.Reader(posting, 0), new CellIds(), rows);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rows.size; i++) {
            words.add(
                    "%d %s %s known %s"
                            .formatted(
                                    rows.count[i],
                                    Kind.of(rows.kind[i]),
                                    LocalDate.ofEpochDay(rows.valid[i]),
                                    Instant.ofEpochMilli(rows.recorded[i])));
        }
        return words;
    }
}
