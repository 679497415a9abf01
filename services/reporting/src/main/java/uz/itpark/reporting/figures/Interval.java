package uz.itpark.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How a range of days is cut. */
enum Interval {
    day {
        @Override
        String name(LocalDate day) {
            return day.toString();
        }

        @Override
        LocalDate last(LocalDate day) {
            return day;
        }
    },
    month {
        @Override
        String name(LocalDate day) {
            return YearMonth.from(day).toString();
        }

        @Override
        LocalDate last(LocalDate day) {
            return YearMonth.from(day).atEndOfMonth();
        }
    },
    quarter {
        @Override
        String name(LocalDate day) {
            return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
        }

        @Override
        LocalDate last(LocalDate day) {
            int month = (day.getMonthValue() - 1) / 3 * 3 + 3;
            return YearMonth.of(day.getYear(), month).atEndOfMonth();
        }
    },
    year {
        @Override
        String name(LocalDate day) {
            return String.valueOf(day.getYear());
        }

        @Override
        LocalDate last(LocalDate day) {
            return LocalDate.of(day.getYear(), 12, 31);
        }
    };

    abstract String name(LocalDate day);

    /** The last day of the interval that holds a day. */
    abstract LocalDate last(LocalDate day);

    /** The intervals of a range; the first and the last may be cut short and keep their names. */
    List<Period> cut(LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            LocalDate last = last(day).isAfter(to) ? to : last(day);
            periods.add(new Period(name(day), day, last));
            day = last.plusDays(1);
        }
        return periods;
    }
}
