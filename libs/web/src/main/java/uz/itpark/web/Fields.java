package uz.itpark.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The fields of a JSON object, a CSV row or a query, read one by one while every fault is noted.
 *
 * <p>What a {@code required…} method gives back after a fault means nothing; {@link #check()} comes
 * before any use.
 */
public final class Fields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode object;
    private final List<Fault> faults = new ArrayList<>();

    private Fields(ObjectNode object) {
        this.object = object;
    }

    /** The fields of a body, which must be a JSON object. */
    public static Fields of(@Nullable JsonNode body) {
        if (body instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw Problem.invalid("", "wrong-type", "the body must be a JSON object");
    }

    /** Columns or query parameters; a blank value is an absent one. */
    public static Fields of(Map<String, String> values) {
        ObjectNode object = NODES.objectNode();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                object.put(name, value.strip());
            }
        });
        return new Fields(object);
    }

    /** Whether the field was given, be it as null. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** Absent or null. */
    public boolean isNull(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull();
    }

    /**
     * Text without surrounding white space; null where absent, null or faulty. A personal number in
     * it is a fault: nothing here but {@link #requiredPersonalNumber} is meant for one.
     */
    public @Nullable String text(String name, int maxLength) {
        String text = anyText(name, maxLength);
        if (text != null && PersonalNumbers.standIn(text)) {
            fault(name, "personal-number", name + " must hold no personal number");
            return null;
        }
        return text;
    }

    private @Nullable String anyText(String name, int maxLength) {
        if (isNull(name)) {
            return null;
        }
        JsonNode node = object.get(name);
        if (!node.isString()) {
            return wrongType(name, "text");
        }
        String text = node.stringValue().strip();
        if (text.isEmpty()) {
            fault(name, "blank", name + " must not be blank");
        } else if (text.length() > maxLength) {
            fault(name, "too-long", name + " may have at most " + maxLength + " characters");
        } else if (text.codePoints().anyMatch(Fields::unprintable)) {
            fault(name, "invalid-characters", name + " has characters that are no text");
        } else {
            return text;
        }
        return null;
    }

    public String requiredText(String name, int maxLength) {
        return orEmpty(name, text(name, maxLength));
    }

    /** What is meant to be a personal number, whether it is one or not. */
    public String requiredPersonalNumber(String name) {
        return orEmpty(name, anyText(name, 40));
    }

    /** Text that passes a test, else a fault {@code code}. */
    public @Nullable String text(
            String name, Predicate<String> valid, String code, String expectation) {
        String text = text(name, 500);
        if (text != null && !valid.test(text)) {
            fault(name, code, name + " must be " + expectation);
            return null;
        }
        return text;
    }

    public String requiredText(
            String name, Predicate<String> valid, String code, String expectation) {
        return orEmpty(name, text(name, valid, code, expectation));
    }

    /** ISO 3166-2:UZ, else {@code unknown-region}. */
    public @Nullable String region(String name) {
        return text(name, Regions::isKnown, "unknown-region", "an ISO 3166-2:UZ code as UZ-TK");
    }

    public String requiredRegion(String name) {
        return orEmpty(name, region(name));
    }

    /** {@code YYYY-MM-DD}. */
    public @Nullable LocalDate date(String name) {
        String text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // named below
        }
        fault(name, "invalid-date", name + " must be a calendar date as 2021-03-01");
        return null;
    }

    /** A date within bounds, both included, else {@code date-out-of-range}. */
    public @Nullable LocalDate date(String name, LocalDate earliest, LocalDate latest) {
        LocalDate date = date(name);
        if (date != null && (date.isBefore(earliest) || date.isAfter(latest))) {
            fault(name, "date-out-of-range", name + " must lie from " + earliest + " to " + latest);
            return null;
        }
        return date;
    }

    public LocalDate requiredDate(String name, LocalDate earliest, LocalDate latest) {
        LocalDate date = date(name, earliest, latest);
        if (date == null) {
            missing(name);
            return earliest;
        }
        return date;
    }

    /** The constant of that very name, else {@code unknown-value}. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, List<E> known) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        for (E value : known) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        fault(name, "unknown-value", name + " must be one of " + known);
        return null;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return oneOf(name, Arrays.asList(type.getEnumConstants()));
    }

    public <E extends Enum<E>> E requiredOneOf(String name, List<E> known) {
        E value = oneOf(name, known);
        if (value == null) {
            missing(name);
            return known.getFirst();
        }
        return value;
    }

    /** A whole number within bounds, both included; digits where the fields are columns. */
    public @Nullable Integer integer(String name, int min, int max) {
        if (isNull(name)) {
            return null;
        }
        BigDecimal number = number(object.get(name));
        if (number == null) {
            return wrongType(name, "a whole number");
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            fault(name, "out-of-range", name + " must be a whole number, " + min + " to " + max);
            return null;
        }
        return number.intValueExact();
    }

    public int requiredInteger(String name, int min, int max) {
        Integer value = integer(name, min, max);
        if (value == null) {
            missing(name);
            return min;
        }
        return value;
    }

    /** Texts, none of them blank; empty where absent. */
    public List<String> texts(String name, int maxCount, int maxLength) {
        if (isNull(name)) {
            return List.of();
        }
        JsonNode node = object.get(name);
        if (!node.isArray()) {
            wrongType(name, "a list of texts");
            return List.of();
        }
        if (node.size() > maxCount) {
            fault(name, "too-many", name + " may have at most " + maxCount + " entries");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Fields item = new Fields(NODES.objectNode().set("item", node.get(i)));
            texts.add(item.requiredText("item", maxLength));
            for (Fault fault : item.faults) {
                faults.add(new Fault("/" + escape(name) + "/" + i, fault.code(), fault.detail()));
            }
        }
        return texts;
    }

    /** Notes a fault of a field. */
    public void fault(String name, String code, String detail) {
        faults.add(new Fault("/" + escape(name), code, detail));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Throws a 400 that names every fault noted so far. */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private String orEmpty(String name, @Nullable String text) {
        if (text == null) {
            missing(name);
            return "";
        }
        return text;
    }

    private void missing(String name) {
        if (isNull(name)) {
            fault(name, "missing-field", name + " is required");
        }
    }

    private <T> @Nullable T wrongType(String name, String expected) {
        fault(name, "wrong-type", name + " must be " + expected);
        return null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            // 1e999999999 would take for ever to expand.
            return node.decimalValueOpt()
                    .filter(number -> Math.abs((long) number.scale()) <= 50)
                    .orElse(null);
        }
        String text = node.isString() ? node.stringValue() : "";
        return text.matches("-?[0-9]{1,10}") ? new BigDecimal(text) : null;
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean lineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return type == Character.SURROGATE || (type == Character.CONTROL && !lineBreak);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
