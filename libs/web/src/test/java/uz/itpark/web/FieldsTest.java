package uz.itpark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class FieldsTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyFaultIsNamedWithAPointer() {
        Fields fields =
                body(
                        "{\"a/b\":1,\"date\":\"2021-02-30\",\"unit\":\"days\",\"n\":1.5,\"region\":\"UZ\"}");
        fields.requiredText("missing", 10);
        fields.text("a/b", 10);
        fields.date("date");
        fields.oneOf("unit", TimeUnit.class);
        fields.integer("n", 0, 9);
        fields.region("region");
        assertThat(fields.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/missing missing-field",
                        "/a~1b wrong-type",
                        "/date invalid-date",
                        "/unit unknown-value",
                        "/n out-of-range",
                        "/region unknown-region");
        assertThatThrownBy(fields::check).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsRightIsReadAndSurplusFieldsAreIgnored() {
        Fields fields =
                body(
                        "{\"name\":\" A"
                            + " \",\"on\":\"2021-03-01\",\"n\":3,\"tags\":[\"x\"],\"more\":{}}");
        assertThat(fields.requiredText("name", 10)).isEqualTo("A");
        assertThat(fields.date("on")).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(fields.integer("n", 0, 9)).isEqualTo(3);
        assertThat(fields.texts("tags", 5, 5)).isEqualTo(List.of("x"));
        fields.check();
    }

    @Test
    void textThatCannotBeStoredOrShownIsAFault() {
        Fields fields = body("{\"a\":\"\\ud800\",\"b\":\"a\\u0000\",\"c\":\"  \",\"d\":\"12345\"}");
        fields.text("a", 4);
        fields.text("b", 4);
        fields.text("c", 4);
        fields.text("d", 4);
        assertThat(fields.faults())
                .extracting(Fault::code)
                .containsExactly("invalid-characters", "invalid-characters", "blank", "too-long");
    }

    @Test
    void hugeNumbersAreRefusedAtOnce() {
        Fields fields = body("{\"n\":1e999999999,\"m\":99999999999}");
        fields.integer("n", 0, 9);
        fields.integer("m", 0, 9);
        assertThat(fields.faults()).hasSize(2);
    }

    @Test
    void aFaultyItemOfAListIsPointedAt() {
        Fields fields = body("{\"tags\":[\"x\",7]}");
        fields.texts("tags", 5, 5);
        assertThat(fields.faults()).extracting(Fault::pointer).containsExactly("/tags/1");
    }

    @Test
    void blankColumnsAreAbsent() {
        Fields fields = Fields.of(Map.of("a", " ", "n", "12"));
        assertThat(fields.has("a")).isFalse();
        assertThat(fields.integer("n", 0, 99)).isEqualTo(12);
    }

    @Test
    void onlyAnObjectHasFields() {
        assertThatThrownBy(() -> body("[]")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> body("null")).isInstanceOf(Problem.class);
    }

    private Fields body(String text) {
        return Fields.of(json.readTree(text));
    }
}
