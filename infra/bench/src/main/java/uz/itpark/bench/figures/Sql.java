package uz.itpark.bench.figures;

import java.util.List;

/** The definitions of the figures in SQL. */
final class Sql {

    static final List<String> MACROS =
            List.of(
                    "create view known as select * from spells where superseded is null",
                    """
                    create macro known_at(t) as table
                      select * from spells where recorded <= t and (superseded is null or superseded > t)
                    """);

    private static final String ACTIVE =
            "s.\"from\" <= d.day and (s.\"to\" is null or s.\"to\" > d.day)";

    private static final String PRIMARY =
            "partition by d.day, s.worker order by s.fte desc, s.start, s.company, s.reference";

    private Sql() {}

    /** What was known at an instant, or is known. */
    static String knownAt(String instant) {
        return "known_at(timestamp '%s')".formatted(instant.replace("T", " ").replace("Z", ""));
    }

    /** Days with the names of their periods: the last of each month. */
    static String monthly(String from, String to) {
        return """
        (select strftime(m, '%%Y-%%m') as period, last_day(m) as day
         from (select unnest(generate_series(date '%s', date '%s', interval 1 month)) as m))\
        """
                .formatted(from, to);
    }

    static String on(String day) {
        return "(select '%s' as period, date '%s' as day)".formatted(day, day);
    }

    /** Jobs active on days, by columns. */
    static String jobs(String days, String known, String by) {
        return "select d.period%s, count(*) from %s d join %s s on %s group by all"
                .formatted(column(by), days, known, ACTIVE);
    }

    /** Persons by the cell of their primary job. */
    static String headcount(String days, String known, String by, String where) {
        return """
        select p.period%s, count(*) from (
          select d.period, d.day, s.*, row_number() over (%s) as place
          from %s d join %s s on %s) p
        where place = 1 and %s group by all\
        """
                .formatted(column(by).replace("s.", "p."), PRIMARY, days, known, ACTIVE, where)
                .replace("d.day < p.adult", "p.day < p.adult");
    }

    private static String column(String by) {
        return by.isEmpty() ? "" : ", " + by;
    }

    static final String AGE_GROUP = "case when d.day < s.adult then 'youth' else 'adult' end";

    /** Ranges of a year each. */
    static String years(int first, int last) {
        return """
        (select y::varchar as period, make_date(y, 1, 1) as first, make_date(y, 12, 31) as last
         from (select unnest(generate_series(%d, %d))::integer as y))\
        """
                .formatted(first, last);
    }

    /** Jobs won and lost by companies, within each group. */
    static String creation(String ranges, String known, String by) {
        return """
        select period%s, sum(greatest(0, net)), sum(greatest(0, -net)), sum(net) from (
          select r.period%s, s.company,
            count(*) filter (where s."from" <= r.last and (s."to" is null or s."to" > r.last))
            + count(*) filter (where s.exit = 'LEFT' and s."to" between r.first and r.last)
            - count(*) filter (where s."from" < r.first and (s."to" is null or s."to" >= r.first))
            - count(*) filter (where s.entry = 'JOINED' and s."from" between r.first and r.last)
              as net
          from %s r join %s s on s."from" <= r.last and (s."to" is null or s."to" >= r.first)
          group by all)
        group by all having sum(abs(net)) > 0\
        """
                .formatted(column(by).replace("s.", ""), column(by), ranges, known);
    }

    /** How jobs came to the whole park and went, month by month. */
    static String flows(String from, String to, String known) {
        return """
        select strftime(m, '%%Y-%%m'),
          count(*) filter (where s."from" < m and (s."to" is null or s."to" >= m)),
          count(*) filter (where s.entry = 'HIRED' and s."from" between m and last_day(m)),
          count(*) filter (where s.exit = 'SEPARATED' and s."to" between m and last_day(m)),
          count(*) filter (where s."from" <= last_day(m) and (s."to" is null or s."to" > last_day(m)))
        from (select unnest(generate_series(date '%s', date '%s', interval 1 month))::date as m)
          join %s s on s."from" <= last_day(m) and (s."to" is null or s."to" >= m)
        group by m\
        """
                .formatted(from, to, known);
    }

    /** Workers at companies in the quarters around one. */
    static String quarter(String name, String first) {
        return """
        select '%s', count(*) filter (where t), count(*) filter (where b and t),
          count(*) filter (where t and e), count(*) filter (where t and not b),
          count(*) filter (where t and not e) from (
            select worker, company,
              bool_or("from" < q0 and ("to" is null or "to" > q0 - interval 3 month)) as b,
              bool_or("from" < q1 and ("to" is null or "to" > q0)) as t,
              bool_or("from" < q1 + interval 3 month and ("to" is null or "to" > q1)) as e
            from known, (select date '%s' as q0, date '%s' + interval 3 month as q1)
            group by worker, company)\
        """
                .formatted(name, first, first);
    }
}
