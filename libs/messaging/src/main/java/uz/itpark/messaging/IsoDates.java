package uz.itpark.messaging;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days and instants in the form in which they are written, {@code 2021-03-01} and {@code
 * 2021-03-01T09:30:00.123Z}, digit by digit. Whatever else may stand for one is read by Jackson.
 */
final class IsoDates {

    private static final int DAY_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int NANO_DIGITS = 9;
    private static final int NONE = -1;

    private IsoDates() {}

    static final class Days extends StdScalarDeserializer<LocalDate> {

        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            LocalDate day =
                    json.hasToken(JsonToken.VALUE_STRING) && json.getStringLength() == DAY_LENGTH
                            ? day(json.getStringCharacters(), json.getStringOffset())
                            : null;
            return day == null ? LocalDateDeserializer.INSTANCE.deserialize(json, context) : day;
        }
    }

    static final class Instants extends StdScalarDeserializer<Instant> {

        Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            Instant instant =
                    json.hasToken(JsonToken.VALUE_STRING)
                            ? instant(
                                    json.getStringCharacters(),
                                    json.getStringOffset(),
                                    json.getStringLength())
                            : null;
            return instant == null
                    ? InstantDeserializer.INSTANT.deserialize(json, context)
                    : instant;
        }
    }

    /** Null for a text that is not so simple. */
    private static @Nullable LocalDate day(char[] text, int at) {
        int year = number(text, at, at + 4);
        int month = number(text, at + 5, at + 7);
        int day = number(text, at + 8, at + DAY_LENGTH);
        boolean possible =
                text[at + 4] == '-'
                        && text[at + 7] == '-'
                        && year != NONE
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? LocalDate.of(year, month, day) : null;
    }

    private static @Nullable Instant instant(char[] text, int at, int length) {
        int end = at + length - 1;
        LocalDate day = length <= SECONDS_LENGTH ? null : day(text, at);
        if (day == null || text[end] != 'Z' || text[at + DAY_LENGTH] != 'T') {
            return null;
        }
        int hour = number(text, at + 11, at + 13);
        int minute = number(text, at + 14, at + 16);
        int second = number(text, at + 17, at + SECONDS_LENGTH);
        int nano = nano(text, at + SECONDS_LENGTH, end);
        boolean possible =
                text[at + 13] == ':'
                        && text[at + 16] == ':'
                        && hour >= 0
                        && hour < 24
                        && minute >= 0
                        && minute < 60
                        && second >= 0
                        && second < 60
                        && nano != NONE;
        return possible
                ? Instant.ofEpochSecond(
                        day.toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second, nano)
                : null;
    }

    /** What follows the seconds. */
    private static int nano(char[] text, int at, int end) {
        int digits = end - at - 1;
        if (end == at) {
            return 0;
        }
        if (text[at] != '.' || digits < 1 || digits > NANO_DIGITS) {
            return NONE;
        }
        int nano = number(text, at + 1, end);
        for (int i = digits; nano != NONE && i < NANO_DIGITS; i++) {
            nano *= 10;
        }
        return nano;
    }

    /** Of digits only, or none. */
    private static int number(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
