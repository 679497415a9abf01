package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.submissions.ItemProblem;
import uz.itpark.web.PersonalNumbers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the fields of an item one by one and keeps every fault it meets. */
final class Fields {

    private static final int LONGEST = 200;
    private static final int MOST_WARNINGS = 20;

    private final RawItem raw;
    private final List<ItemProblem> problems = new ArrayList<>();
    private final List<ItemProblem> warnings = new ArrayList<>();

    Fields(RawItem raw) {
        this.raw = raw;
    }

    List<ItemProblem> problems() {
        return problems;
    }

    List<ItemProblem> warnings() {
        return warnings;
    }

    boolean faultAt(String pointer) {
        String shown = ItemProblem.of(raw, "", pointer, "", null).pointer();
        return problems.stream().anyMatch(problem -> problem.pointer().equals(shown));
    }

    void fault(String code, String pointer, String detail, @Nullable JsonNode given) {
        problems.add(ItemProblem.of(raw, code, pointer, detail, text(given)));
    }

    void warn(String code, String pointer, String detail, @Nullable JsonNode given) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(ItemProblem.of(raw, code, pointer, detail, text(given)));
        }
    }

    private static @Nullable String text(@Nullable JsonNode given) {
        if (given == null || given.isMissingNode() || given.isNull()) {
            return null;
        }
        return given.isString() ? given.stringValue() : given.toString();
    }

    static boolean absent(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isMissingNode() || node.isNull();
    }

    /** A non-empty text; null, with a fault noted, where it is missing or something else. */
    @Nullable String text(JsonNode object, String base, String name) {
        if (absent(object, name)) {
            fault("missing-field", base + "/" + name, name + " is needed", null);
            return null;
        }
        return optionalText(object, base, name);
    }

    @Nullable String optionalText(JsonNode object, String base, String name) {
        if (absent(object, name)) {
            return null;
        }
        JsonNode node = object.path(name);
        if (!node.isString() || node.stringValue().isBlank()) {
            fault("malformed", base + "/" + name, "must be a text that is not empty", node);
            return null;
        }
        String text = node.stringValue();
        if (text.length() > LONGEST) {
            fault(
                    "malformed",
                    base + "/" + name,
                    "must have at most " + LONGEST + " characters",
                    node);
            return null;
        }
        if (!isPlain(text)) {
            fault(
                    "malformed",
                    base + "/" + name,
                    "must have no control characters and no half characters",
                    null);
            return null;
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** A text that will name something, also outside this service. */
    @Nullable String name(JsonNode object, String name) {
        if (absent(object, name)) {
            fault("missing-field", "/" + name, name + " is needed", null);
            return null;
        }
        return impersonal(object, "", name);
    }

    /** A text that others will see, null where there is none. */
    @Nullable String impersonal(JsonNode object, String base, String name) {
        String text = optionalText(object, base, name);
        if (text != null && PersonalNumbers.standIn(text)) {
            fault(
                    "malformed",
                    base + "/" + name,
                    "must not be or hold a personal number, for others see it",
                    object.path(name));
            return null;
        }
        return text;
    }

    @Nullable LocalDate date(JsonNode object, String base, String name) {
        String text = text(object, base, name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault("malformed", base + "/" + name, "must be a date YYYY-MM-DD", object.path(name));
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E oneOf(
            Class<E> type, JsonNode object, String base, String name) {
        String text = text(object, base, name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String allowed =
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        fault("malformed", base + "/" + name, "must be one of " + allowed, object.path(name));
        return null;
    }

    @Nullable String region(JsonNode object, String base, Set<String> regions) {
        String text = optionalText(object, base, "region");
        if (text != null && !regions.contains(text)) {
            fault(
                    "unknown-region",
                    base + "/region",
                    "must be an ISO 3166-2:UZ code such as UZ-TK",
                    object.path("region"));
            return null;
        }
        return text;
    }

    @Nullable BigDecimal fte(JsonNode object, String base) {
        JsonNode node = object.path("fte");
        if (absent(object, "fte")) {
            return null;
        }
        BigDecimal fte = node.isNumber() ? node.decimalValue() : null;
        boolean sane =
                fte != null
                        && fte.signum() > 0
                        && fte.compareTo(BigDecimal.TWO) <= 0
                        && fte.stripTrailingZeros().scale() <= 3;
        if (!sane || fte == null) {
            fault(
                    "malformed",
                    base + "/fte",
                    "must be a number above 0, at most 2, to 3 decimals",
                    node);
            return null;
        }
        BigDecimal plain = fte.stripTrailingZeros();
        // 1 and 1.0 are the same share of a full-time job and must compare equal.
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
