package uz.itpark.employment.reconciliations;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.intake.Utf8;
import uz.itpark.web.Problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.List;

/** Reads a list line by line; of each line only the job stays in memory. */
@Component
class ListReader {

    private static final int LONGEST_LINE = 10_000;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(5)
                                                    .maxNumberLength(50)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * {@code {"employment","pinfl","start"}} a line. Faults of any line are a 400 that names all.
     */
    List<JobList.Line> ofLines(InputStream body, LocalDate on) throws IOException {
        ListFaults faults = new ListFaults();
        JobList list = new JobList(on, faults);
        BufferedReader reader = Utf8.reader(body);
        StringBuilder line = new StringBuilder();
        long number = 0;
        try {
            while (next(reader, line)) {
                number++;
                if (!line.toString().isBlank()) {
                    take(list, faults, number, line.toString());
                }
            }
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("malformed-ndjson", "the body is no UTF-8");
        }
        faults.check();
        return list.lines();
    }

    private void take(JobList list, ListFaults faults, long number, String line) {
        if (line.length() > LONGEST_LINE) {
            faults.add(number, "", "malformed", "longer than " + LONGEST_LINE + " characters");
            return;
        }
        try {
            JsonNode node = json.readTree(line);
            if (node instanceof ObjectNode object) {
                list.add(number, object);
                return;
            }
        } catch (JacksonException e) {
            // named below, without a word of what stands there
        }
        faults.add(number, "", "malformed", "must be a JSON object");
    }

    /** What is longer than a line may be is cut one character beyond, and so found out. */
    private static boolean next(BufferedReader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        int character = reader.read();
        if (character < 0) {
            return false;
        }
        while (character >= 0 && character != '\n') {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) character);
            }
            character = reader.read();
        }
        return true;
    }

    /** CSV with the columns employment, pinfl and start, in any order. */
    List<JobList.Line> ofCsv(InputStream body, LocalDate on) throws IOException {
        ListFaults faults = new ListFaults();
        JobList list = new JobList(on, faults);
        new CsvList(faults).read(body, list);
        faults.check();
        return list.lines();
    }
}
