package uz.itpark.employment.reconciliations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.web.BodyLimit;
import uz.itpark.web.Decoded;
import uz.itpark.web.Fields;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@RestController
class ReconciliationController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final long LARGEST = 32L << 20;
    private static final long LARGEST_DECODED = 64L << 20;

    private final ListReader lists;
    private final Reconciliations reconciliations;
    private final JsonMapper json;

    ReconciliationController(ListReader lists, Reconciliations reconciliations, JsonMapper json) {
        this.lists = lists;
        this.reconciliations = reconciliations;
        this.json = json;
    }

    @Operation(
            summary = "Compares a list of the jobs active on a day with what is held",
            description =
                    """
                    The body lists all jobs of one company that are active on the day, as CSV or \
                    NDJSON with employment, pinfl and start; gzip welcome, at most 200,000 jobs. \
                    Nothing is changed and nothing of it kept. The answer counts everything and \
                    shows the first 500 differences; with Accept: application/x-ndjson its first \
                    line holds the counts, and every difference follows on a line of its own.
                    """,
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema =
                                                @Schema(implementation = ReconciliationBody.class)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = Difference.class))
                            }))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ListedSchema.class))
            })
    @ReconciliationQuery
    @BodyLimit(LARGEST)
    @PostMapping(
            path = "/v1/reconciliations",
            consumes = {CSV, NDJSON})
    ResponseEntity<StreamingResponseBody> reconcile(
            @RequestParam Map<String, String> parameters, HttpServletRequest request)
            throws IOException {
        Fields query = Fields.of(parameters);
        String employer =
                query.requiredText(
                        "employer",
                        tin -> tin.matches("[0-9]{9}"),
                        "malformed",
                        "a TIN of nine digits");
        LocalDate on = query.requiredDate("on", LocalDate.of(2000, 1, 1), LocalDate.of(2200, 1, 1));
        query.check();
        reconciliations.requireKnown(employer);
        List<JobList.Line> list = read(request, on);
        Reconciliation result = reconciliations.reconcile(employer, on, list);
        boolean lines =
                Objects.requireNonNullElse(request.getHeader("Accept"), "").contains(NDJSON);
        return ResponseEntity.ok()
                .contentType(lines ? MediaType.valueOf(NDJSON) : MediaType.APPLICATION_JSON)
                .body(out -> {
                    if (lines) {
                        writeLines(employer, on, result, out);
                    } else {
                        out.write(
                                json.writeValueAsBytes(
                                        ReconciliationBody.of(employer, on, result)));
                    }
                });
    }

    private List<JobList.Line> read(HttpServletRequest request, LocalDate on) throws IOException {
        InputStream body = Decoded.body(request, LARGEST_DECODED);
        return MediaType.parseMediaType(request.getContentType())
                        .isCompatibleWith(MediaType.valueOf(CSV))
                ? lists.ofCsv(body, on)
                : lists.ofLines(body, on);
    }

    private void writeLines(String employer, LocalDate on, Reconciliation result, OutputStream out)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(
                json.writeValueAsBytes(new ReconciliationBody.Head(employer, on, result.counts())));
        buffered.write('\n');
        for (Difference difference : result.differences()) {
            buffered.write(json.writeValueAsBytes(difference));
            buffered.write('\n');
        }
        buffered.flush();
    }
}
