package uz.itpark.companyregistry.imports;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.Fault;

import java.util.List;

/** What became of an import, or would become of it. */
record ImportReport(boolean dryRun, Counts counts, List<Row> rows) {

    enum Verdict {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    record Counts(long received, long created, long duplicate, long rejected) {}

    /**
     * @param row counted from 1, the header not counted
     * @param companyId the company's; null where rejected, and for what a dry run would create
     * @param errors pointers name columns
     */
    record Row(
            int row,
            @Nullable String tin,
            Verdict verdict,
            @Nullable String companyId,
            List<Fault> errors) {}

    static ImportReport of(boolean dryRun, List<Row> rows) {
        return new ImportReport(
                dryRun,
                new Counts(
                        rows.size(),
                        count(rows, Verdict.CREATED),
                        count(rows, Verdict.DUPLICATE),
                        count(rows, Verdict.REJECTED)),
                rows);
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
