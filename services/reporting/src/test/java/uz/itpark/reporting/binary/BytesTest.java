package uz.itpark.reporting.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

class BytesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "0.5",
                "-0.5",
                "1.00",
                "127",
                "128",
                "-128",
                "-129",
                "32767.5",
                "1E+5",
                "999999999999999999",
                "-999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "123456789012345678901234567890.12"
            })
    void aDecimalIsReadAsItWasWritten(String decimal) {
        BigDecimal written = new BigDecimal(decimal);

        Bytes.Reader in = new Bytes.Reader(new Bytes.Writer().decimal(written).written(), 0);

        assertThat(in.decimal()).isEqualTo(written);
        assertThat(in.hasMore()).isFalse();
    }

    /** What older versions wrote has to be read, and written alike, for ever. */
    @Test
    void aDecimalIsWrittenAsScaleAndTheBytesOfItsDigits() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            BigDecimal decimal =
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(4));
            Bytes.Writer expected = new Bytes.Writer().number(decimal.scale());
            expected.bytes(decimal.unscaledValue().toByteArray());

            assertThat(new Bytes.Writer().decimal(decimal).written())
                    .as("%s", decimal)
                    .isEqualTo(expected.written());
        }
    }
}
