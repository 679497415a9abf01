package uz.itpark.console.analysis;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days of a period as figures name it.
 *
 * @param to included
 */
record Span(LocalDate from, LocalDate to) {

    private static final int MONTH = 7;
    private static final int YEAR = 4;

    /** A day, {@code 2022-04}, {@code 2022-Q1}, {@code 2022}, or {@code from/to}. */
    static Span of(String period) {
        if (period.contains("/")) {
            String[] ends = period.split("/", 2);
            return new Span(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
        }
        if (period.contains("Q")) {
            String[] parts = period.split("-Q", 2);
            YearMonth last =
                    YearMonth.of(Integer.parseInt(parts[0]), 3 * Integer.parseInt(parts[1]));
            return new Span(last.minusMonths(2).atDay(1), last.atEndOfMonth());
        }
        return switch (period.length()) {
            case YEAR -> {
                int year = Integer.parseInt(period);
                yield new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            case MONTH -> {
                YearMonth month = YearMonth.parse(period);
                yield new Span(month.atDay(1), month.atEndOfMonth());
            }
            default -> new Span(LocalDate.parse(period), LocalDate.parse(period));
        };
    }

    /** An interval that a question cuts short keeps its name, but not its days. */
    Span within(LocalDate first, LocalDate last) {
        return new Span(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
    }
}
