package uz.itpark.console.charts;

import java.util.List;

/** The numbers of a chart, in the reader's form. */
public record Table(List<String> heads, List<Row> rows) {

    public record Row(String head, List<String> cells) {}
}
