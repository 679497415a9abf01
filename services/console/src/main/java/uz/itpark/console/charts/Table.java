package uz.itpark.console.charts;

import uz.itpark.console.upstream.Amount;

import java.util.List;

/** The numbers of a chart. */
public record Table(List<String> heads, List<Row> rows) {

    public record Row(String head, List<Amount> cells) {}

    public boolean hasSuppressed() {
        return rows.stream().anyMatch(row -> row.cells().stream().anyMatch(Amount::isSuppressed));
    }
}
