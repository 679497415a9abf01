package uz.itpark.employment.reconciliations;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.workers.Pinfl;
import uz.itpark.web.Fields;
import uz.itpark.web.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jobs read so far, and the faults of the lines that name none. */
final class JobList {

    static final int MOST = 200_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final LocalDate on;
    private final ListFaults faults;
    private final List<Line> jobs = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    JobList(LocalDate on, ListFaults faults) {
        this.on = on;
        this.faults = faults;
    }

    /** A job as it is listed, the worker by number. */
    record Line(long line, String employment, Pinfl worker, LocalDate start) {}

    void add(long line, ObjectNode given) {
        Fields fields = Fields.of(given);
        String employment = fields.requiredText("employment", 200);
        Pinfl worker = worker(fields);
        LocalDate start = fields.requiredDate("start", EARLIEST, on);
        fields.faults()
                .forEach(fault -> faults.add(line, fault.pointer(), fault.code(), fault.detail()));
        if (!fields.faults().isEmpty() || worker == null) {
            return;
        }
        Long before = lines.putIfAbsent(employment, line);
        if (before != null) {
            faults.add(
                    line,
                    "/employment",
                    "duplicate-employment",
                    "line " + before + " names the same employment");
            return;
        }
        jobs.add(new Line(line, employment, worker, start));
        if (jobs.size() > MOST) {
            throw Problem.of(
                    org.springframework.http.HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-jobs",
                    "a list may have at most " + MOST + " jobs");
        }
    }

    private static @Nullable Pinfl worker(Fields fields) {
        String digits = fields.requiredPersonalNumber("pinfl");
        if (digits.isEmpty()) {
            return null;
        }
        Pinfl pinfl = Pinfl.parse(digits).orElse(null);
        if (pinfl == null) {
            fields.fault(
                    "pinfl",
                    "pinfl-invalid",
                    "must have 14 digits, the 2nd to 7th a date that exists");
            return null;
        }
        return pinfl;
    }

    List<Line> lines() {
        return List.copyOf(jobs);
    }
}
