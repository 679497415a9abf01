package uz.itpark.console.words;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import uz.itpark.console.upstream.Amount;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What is said to a reader, in his language and his form of numbers and dates. */
public final class Words {

    /** Days are those of Tashkent, and so are the times shown. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private static final String NOTHING = "–";
    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private final MessageSource messages;
    private final Locale locale;

    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The last millisecond of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    /** Of the page's language, as HTML names it. */
    public String language() {
        return locale.getLanguage();
    }

    public String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The code itself where nothing is said of it. */
    public String of(String family, @Nullable String code) {
        if (code == null) {
            return NOTHING;
        }
        String said = messages.getMessage(family + "." + code, null, code, locale);
        return said == null ? code : said;
    }

    /** Why something was refused; one that is not worded names its code, for whoever is asked. */
    public String refusal(String code) {
        String said = messages.getMessage("refusal." + code, null, "", locale);
        return said == null || said.isEmpty() ? say("refusal.other", code) : said;
    }

    /** The value of a field: codes and days in the reader's words, anything else as it is. */
    public String said(String field, @Nullable String value) {
        if (value == null) {
            return NOTHING;
        }
        if (field.equals("status") || field.equals("region")) {
            return of(field, value);
        }
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? date(LocalDate.parse(value)) : value;
    }

    public String number(@Nullable Number number) {
        return number == null ? NOTHING : NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String amount(Amount amount) {
        return switch (amount) {
            case Amount.Told(long number) -> number(number);
            case Amount.Suppressed() -> say("suppressed");
            case Amount.Unknown() -> NOTHING;
        };
    }

    /**
     * @param share 1 is all
     */
    public String share(@Nullable BigDecimal share) {
        if (share == null) {
            return NOTHING;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }

    /**
     * Days from the first to the last.
     *
     * @param end the day after the last; null while none is known
     */
    public String days(LocalDate from, @Nullable LocalDate end) {
        return end == null
                ? say("days.since", date(from))
                : date(from) + " – " + date(end.minusDays(1));
    }

    public String instant(@Nullable Instant instant) {
        return instant == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZONE));
    }

    /** A period as the figures name it: a day, {@code 2022-04}, {@code 2022-Q1}, {@code 2022}. */
    public String period(String period) {
        if (period.contains("/")) {
            String[] ends = period.split("/", 2);
            return date(LocalDate.parse(ends[0])) + " – " + date(LocalDate.parse(ends[1]));
        }
        if (period.contains("Q")) {
            String[] parts = period.split("-Q", 2);
            return say("period.quarter", parts[0], parts[1]);
        }
        return switch (period.length()) {
            case DAY -> date(LocalDate.parse(period));
            case MONTH ->
                    DateTimeFormatter.ofPattern("LLL yyyy", locale).format(YearMonth.parse(period));
            case YEAR -> Year.parse(period).toString();
            default -> period;
        };
    }
}
