package uz.itpark.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every form is read back by a reader that knows nothing of how it was written. */
class FormsTest {

    @Test
    void jsonHasAFieldADimensionAndAMeasure() throws Exception {
        JsonNode json = new JsonMapper().readTree(written(Format.JSON, Answers.withGaps()));
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly(
                        "figure",
                        "unit",
                        "definitions",
                        "asKnownAt",
                        "recordedThrough",
                        "inputs",
                        "dimensions",
                        "observations");
        assertThat(json.get("dimensions").toString())
                .isEqualTo("[\"period\",\"region\",\"center\"]");
        assertThat(json.get("observations").get(0).toString())
                .isEqualTo(
                        "{\"period\":\"2022-Q1\",\"region\":\"UZ-SA\",\"center\":null,\"net\":-3,"
                                + "\"netRate\":-0.5,\"status\":\"A\"}");
    }

    @Test
    void csvIsATableInWhichNothingIsAFormulaAndNumbersStayNumbers() throws Exception {
        List<CSVRecord> records = csv(written(Format.CSV, Answers.withGaps()));
        assertThat(texts(records.get(0)))
                .containsExactly("period", "region", "center", "net", "netRate", "status");
        assertThat(texts(records.get(1)))
                .containsExactly("2022-Q1", "UZ-SA", "", "-3", "-0.500000", "A");
        assertThat(texts(records.get(2)))
                .containsExactly("2022-Q1", "UZ-TK", "'=1+1", "0", "", "A");
        assertThat(texts(records.get(3)))
                .containsExactly("2022-Q2", "UZ-SA", "\"a,\r\nb", "7", "0.1", "P");
        assertThat(texts(records.get(4))).containsExactly("2022-Q2", "UZ-TK", "", "", "", "C");
        assertThat(records).hasSize(5);
    }

    @Test
    void theStatusOfCompaniesIsNotThatOfTheObservation() throws Exception {
        assertThat(
                        new JsonMapper()
                                .readTree(written(Format.JSON, Answers.byStatus()))
                                .get("observations")
                                .toString())
                .isEqualTo(
                        "[{\"period\":\"2022-04-14\",\"status\":\"REGISTERED\",\"value\":3,"
                                + "\"observationStatus\":\"A\"},"
                                + "{\"period\":\"2022-04-14\",\"status\":\"SUSPENDED\",\"value\":1,"
                                + "\"observationStatus\":\"A\"}]");
        List<CSVRecord> records = csv(written(Format.CSV, Answers.byStatus()));
        assertThat(texts(records.get(0)))
                .containsExactly("period", "status", "value", "observationStatus");
        assertThat(texts(records.get(2))).containsExactly("2022-04-14", "SUSPENDED", "1", "A");
    }

    @Test
    void anEmptyTableStillHasItsWholeHeader() throws Exception {
        assertThat(new String(written(Format.CSV, Answers.withNothing()), StandardCharsets.UTF_8))
                .isEqualTo("period,region,value,status\r\n");
        assertThat(
                        new String(
                                written(Format.SDMX_CSV, Answers.withNothing()),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n");
    }

    @Test
    void theSameAnswerIsTheSameBytesInEveryFormWheneverItIsWritten() throws Exception {
        Map<Format, byte[]> before = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            before.put(format, written(format, Answers.withGaps()));
        }
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        for (Format format : Format.values()) {
            assertThat(written(format, Answers.withGaps()))
                    .as(format.name())
                    .isEqualTo(before.get(format));
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(requireNonNull(before.get(Format.XLSX))))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .as("as known then")
                    .isEqualTo(Answers.KNOWN);
        }
    }

    @Test
    void everyBeginningOfAFormulaIsDefused() {
        for (String text : List.of("=A1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1")) {
            assertThat(CsvForm.cell(text)).isEqualTo("'" + text);
        }
        assertThat(CsvForm.cell(-1L)).isEqualTo("-1");
        assertThat(CsvForm.cell("UZ-TK")).isEqualTo("UZ-TK");
        assertThat(CsvForm.cell("")).isEmpty();
    }

    @Test
    void sdmxCsvHasALineAValue() throws Exception {
        List<CSVRecord> records = csv(written(Format.SDMX_CSV, Answers.withGaps()));
        assertThat(texts(records.get(0)))
                .containsExactly(
                        "STRUCTURE",
                        "STRUCTURE_ID",
                        "ACTION",
                        "REGION",
                        "CENTER",
                        "MEASURE",
                        "TIME_PERIOD",
                        "OBS_VALUE",
                        "OBS_STATUS");
        assertThat(records).hasSize(1 + 4 * 2);
        assertThat(texts(records.get(2)))
                .containsExactly(
                        "dataflow",
                        "ITPARK:JOB_CREATION(2026.1)",
                        "I",
                        "UZ-SA",
                        "_Z",
                        "NET_RATE",
                        "2022-Q1",
                        "-0.500000",
                        "A");
    }

    @Test
    void sdmxWritesARangeAsItsFirstDayAndLength() throws Exception {
        Answered quarter =
                Answers.answered(
                        "job-flows",
                        List.of(),
                        List.of("hires"),
                        List.of(Answers.row("2022-01-01/2022-03-31", "A", List.of(), 5L)));
        CSVRecord line = csv(written(Format.SDMX_CSV, quarter)).get(1);
        assertThat(line.get(3)).isEqualTo("2022-01-01/P90D");
    }

    @Test
    void aWorkbookHasTypedCellsAndSaysWhatItIs() throws Exception {
        Answered answered = Answers.withGaps();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(Format.XLSX, answered)))) {
            Sheet sheet = workbook.getSheet("Observations");
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly("period", "region", "center", "net", "netRate", "status");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            Row first = sheet.getRow(1);
            assertThat(first.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(-3);
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(-0.5);
            assertThat(first.getCell(2)).isNull();
            Cell formula = sheet.getRow(2).getCell(2);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            Sheet about = workbook.getSheet("About");
            List<String> said = new ArrayList<>();
            about.forEach(row -> said.add(String.join("=", texts(row))));
            assertThat(said)
                    .contains(
                            "figure=job-creation",
                            "definitions=2026-1",
                            "asKnownAt=2022-11-01T10:15:00.250Z",
                            "inputs=" + answered.inputs(),
                            "query: by=region,center")
                    .anyMatch(line -> line.startsWith("definition: net="))
                    .anyMatch(line -> line.startsWith("definition: job-creation=Job flows of"));
        }
    }

    @Test
    void jsonStatIsReadByItsAuthorsToolkit() throws Exception {
        JsonNode read = JsonStatToolkit.read(written(Format.JSON_STAT, Answers.withGaps()));
        assertThat(read.get("class").asString()).isEqualTo("dataset");
        assertThat(read.get("id").toString())
                .isEqualTo("[\"period\",\"region\",\"center\",\"measure\"]");
        assertThat(read.get("role").get("time").toString()).isEqualTo("[\"period\"]");
        assertThat(read.get("role").get("geo").toString()).isEqualTo("[\"region\"]");
        assertThat(read.get("role").get("metric").toString()).isEqualTo("[\"measure\"]");
        List<String> rows = new ArrayList<>();
        read.get("rows").forEach(row -> rows.add(row.toString()));
        assertThat(rows)
                .hasSize(2 * 2 * 3 * 2)
                .contains(
                        "[\"2022-Q1\",\"UZ-SA\",\"\",\"net\",\"A\",-3]",
                        "[\"2022-Q1\",\"UZ-SA\",\"\",\"netRate\",\"A\",-0.5]",
                        "[\"2022-Q1\",\"UZ-TK\",\"=1+1\",\"netRate\",\"A\",null]",
                        "[\"2022-Q2\",\"UZ-TK\",\"\",\"net\",\"C\",null]",
                        "[\"2022-Q1\",\"UZ-TK\",\"\",\"net\",null,null]");
    }

    @Test
    void aCubeThatIsMostlyEmptyIsWrittenSparselyAndReadAllTheSame() throws Exception {
        byte[] written = written(Format.JSON_STAT, Answers.sparse(300));
        assertThat(written.length).isLessThan(300 * 200);
        JsonNode read = JsonStatToolkit.read(written);
        assertThat(read.get("n").asInt()).isEqualTo(300 * 300);
        long filled = 0;
        for (JsonNode row : read.get("rows")) {
            if (!row.get(3).isNull()) {
                assertThat(row.get(0).asString())
                        .isEqualTo("day-%07d".formatted(row.get(3).asInt()));
                filled++;
            }
        }
        assertThat(filled).isEqualTo(300);
    }

    @Test
    void aHundredThousandRowsGoOutWithoutBeingHeld() throws Exception {
        Answered large = Answers.sparse(100_000);
        for (Format format : Format.values()) {
            format.form().write(large, OutputStream.nullOutputStream());
            System.gc();
            long before = used();
            Peak peak = new Peak(before);
            format.form().write(large, peak);
            assertThat(peak.most).as(format.code()).isLessThan(48L << 20);
        }
    }

    /** Looks now and then at how much memory what is written takes. */
    private static final class Peak extends OutputStream {
        private final long before;
        private long written;
        long most;

        Peak(long before) {
            this.before = before;
        }

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            boolean look = written >> 22 != (written + length) >> 22;
            written += length;
            if (look) {
                System.gc();
                most = Math.max(most, used() - before);
            }
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void theHashIsThatOfTheInputs() {
        assertThat(Answers.withGaps().inputs()).isEqualTo(Answers.withGaps().inputs());
        assertThat(Answers.withGaps().inputs())
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(Answers.withNothing().inputs());
        Answer answer = Answers.withGaps().answer();
        Answer later =
                new Answer(
                        answer.figure(),
                        answer.unit(),
                        Answers.KNOWN.plusSeconds(60),
                        answer.recordedThrough(),
                        answer.by(),
                        answer.measures(),
                        answer.observations());
        assertThat(Answered.of(later, Answers.withGaps().query()).inputs())
                .isEqualTo(Answers.withGaps().inputs());
    }

    @Test
    void theFileNameSaysFigurePeriodAndVintage() {
        assertThat(FileName.of(Answers.withGaps().answer(), Format.CSV))
                .isEqualTo("job-creation_2022-Q1--2022-Q2_known-20221101T101500.250Z.csv");
        assertThat(FileName.of(Answers.withNothing().answer(), Format.XLSX))
                .isEqualTo("headcount_known-20221101T101500.250Z.xlsx");
    }

    private static byte[] written(Format format, Answered answered) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.form().write(answered, out);
        return out.toByteArray();
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        return CSVParser.parse(
                        new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, CSVFormat.RFC4180)
                .getRecords();
    }

    private static List<String> texts(CSVRecord record) {
        return List.of(record.values());
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }
}
