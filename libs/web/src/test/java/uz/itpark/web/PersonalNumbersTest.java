package uz.itpark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30105990450015",
                "30105990450019",
                "of 30105990450019, who came",
                "K-30105990450019",
                "K30105990450019x",
                "a_49999990450019",
                "39905990450019"
            })
    void areFound(String text) {
        assertThat(PersonalNumbers.standIn(text)).isTrue();
        assertThat(PersonalNumbers.standIn(PersonalNumbers.masked(text))).isFalse();
        assertThat(PersonalNumbers.masked(text)).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "301059904500190",
                "3010599045001",
                "90105990450019",
                "20260705123000",
                "event-20260705123000-7",
                "309999999-c9efa260220e79d59d3d9223",
                "a49999990450019f",
                "+998 90 123 45 67"
            })
    void areNotSeenInOtherThings(String text) {
        assertThat(PersonalNumbers.standIn(text)).isFalse();
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void noFieldTakesOneButThatWhichIsForIt() {
        Fields fields =
                Fields.of(java.util.Map.of("name", "A 30105990450019", "pinfl", "30105990450019"));
        assertThat(fields.text("name", 100)).isNull();
        assertThat(fields.requiredPersonalNumber("pinfl")).isEqualTo("30105990450019");
        assertThat(fields.faults()).extracting(Fault::code).containsExactly("personal-number");
    }
}
