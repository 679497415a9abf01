package uz.itpark.reporting.forms;

import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The forms an answer can take; where a client has no preference the first it accepts. */
public enum Format {
    JSON("json", "json", MediaType.APPLICATION_JSON, new JsonForm()),
    CSV("csv", "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), new CsvForm()),
    XLSX(
            "xlsx",
            "xlsx",
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            new XlsxForm()),
    JSON_STAT(
            "json-stat",
            "json",
            MediaType.valueOf("application/vnd.json-stat+json"),
            new JsonStatForm()),
    SDMX_CSV(
            "sdmx-csv",
            "csv",
            new MediaType("application", "vnd.sdmx.data+csv", Map.of("version", "2.0.0")),
            new SdmxCsvForm());

    private final String code;
    private final String extension;
    private final MediaType mediaType;
    private final Form form;

    Format(String code, String extension, MediaType mediaType, Form form) {
        this.code = code;
        this.extension = extension;
        this.mediaType = mediaType;
        this.form = form;
    }

    /** As the parameter {@code format} names it. */
    public String code() {
        return code;
    }

    /** Of a file's name. */
    String extension() {
        return extension;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    Form form() {
        return form;
    }

    /** Whether it is read by people and their tools in a file of its own. */
    boolean isFile() {
        return this != JSON && this != JSON_STAT;
    }

    /** The same bytes for the same answer; a workbook carries the time at which it was made. */
    boolean isReproducible() {
        return this != XLSX;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Format::code).toList();
    }

    static Format named(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
