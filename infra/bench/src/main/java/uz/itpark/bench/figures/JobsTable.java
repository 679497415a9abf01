package uz.itpark.bench.figures;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rival: DuckDB, in memory and within this process, over a table with a row for each spell of
 * each job that was ever known. It answers over no network and keeps nothing reckoned beforehand.
 */
final class JobsTable implements AutoCloseable {

    private static final int YEARS_OF_YOUTH = 31;

    private final DuckDBConnection connection;

    private JobsTable(DuckDBConnection connection) {
        this.connection = connection;
    }

    static JobsTable of(Stream<EmploymentEvent> events) throws SQLException {
        var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        JobsTable table = new JobsTable(connection);
        table.run(
                """
                create table spells(worker varchar, job varchar, company varchar, reference varchar,
                  region varchar, gender varchar, adult date, fte decimal(4,2), start date,
                  "from" date, "to" date, entry varchar, exit varchar,
                  recorded timestamp, superseded timestamp)
                """);
        try (DuckDBAppender rows =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "spells")) {
            Iterator<EmploymentEvent> each = events.iterator();
            while (each.hasNext()) {
                EmploymentState job = each.next().employment();
                for (Spell spell : job.spells()) {
                    append(job, spell, rows);
                }
            }
        }
        Sql.MACROS.forEach(table::run);
        return table;
    }

    private static void append(EmploymentState job, Spell spell, DuckDBAppender row)
            throws SQLException {
        row.beginRow()
                .append(job.workerId())
                .append(job.id())
                .append(job.employer())
                .append(job.reference())
                .append(spell.region())
                .append(job.gender().name())
                .append(job.birthDate().plusYears(YEARS_OF_YOUTH))
                .append(spell.fte().setScale(2))
                .append(spell.start())
                .append(spell.from());
        LocalDate to = spell.to();
        row.append(to)
                .append(spell.entry().name())
                .append(spell.exit() == null ? null : spell.exit().name())
                .append(utc(spell.recordedAt()))
                .append(utc(spell.supersededAt()))
                .endRow();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every row as texts, in the order of the columns. */
    List<List<@Nullable String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getString(column));
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
