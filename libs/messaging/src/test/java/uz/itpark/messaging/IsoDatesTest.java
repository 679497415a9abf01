package uz.itpark.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** Digit by digit or by Jackson: the same days and instants, and the same texts are none. */
class IsoDatesTest {

    private final JsonMapper ours = JsonMapper.builder().addModule(new EventRecords()).build();
    private final JsonMapper jackson = new JsonMapper();

    @Test
    void everyDayIsReadAsItIsWritten() {
        LocalDate last = LocalDate.of(2101, 1, 1);
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.isBefore(last); day = day.plusDays(1)) {
            assertThat(ours.readValue("\"" + day + "\"", LocalDate.class)).isEqualTo(day);
        }
    }

    @Test
    void everyInstantIsReadAsItIsWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-3_000_000_000L, 9_000_000_000L);
            int nano =
                    switch (i % 4) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(1_000) * 1_000_000;
                        case 2 -> random.nextInt(1_000_000) * 1_000;
                        default -> random.nextInt(1_000_000_000);
                    };
            Instant instant = Instant.ofEpochSecond(second, nano);
            assertThat(ours.readValue("\"" + instant + "\"", Instant.class)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2021-02-29\"",
                "\"2021-13-01\"",
                "\"2021-00-10\"",
                "\"2021-01-00\"",
                "\"2021-1-1\"",
                "\"2021/01/01\"",
                "\"2O21-01-01\"",
                "\"+2021-01-01\"",
                "\"2021-01-01T00:00:00Z\"",
                "\"\"",
                "[2021,3,1]",
                "18687",
                "true",
                "{}"
            })
    void whatIsNoSuchDayIsLeftToJackson(String json) {
        assertSame(json, LocalDate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2021-03-01T24:00:00Z\"",
                "\"2021-03-01T23:59:60Z\"",
                "\"2021-03-01T12:60:00Z\"",
                "\"2021-02-30T12:00:00Z\"",
                "\"2021-03-01T12:00:00.Z\"",
                "\"2021-03-01T12:00:00,5Z\"",
                "\"2021-03-01T12:00:00.1234567890Z\"",
                "\"2021-03-01T12:00:00+05:00\"",
                "\"2021-03-01t12:00:00z\"",
                "\"2021-03-01 12:00:00Z\"",
                "\"2021-03-01T12:00Z\"",
                "\"2021-03-01T12:00:00\"",
                "\"\"",
                "1614556800.5",
                "false",
                "[]"
            })
    void whatIsNoSuchInstantIsLeftToJackson(String json) {
        assertSame(json, Instant.class);
    }

    private <T> void assertSame(String json, Class<T> type) {
        T expected;
        try {
            expected = jackson.readValue(json, type);
        } catch (JacksonException e) {
            assertThatThrownBy(() -> ours.readValue(json, type)).isInstanceOf(e.getClass());
            return;
        }
        assertThat(ours.readValue(json, type)).isEqualTo(expected);
    }
}
