package uz.itpark.employment.feed;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.intake.RawItem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Records as the events they stand for, so that both are judged by the same rules. An empty field
 * says nothing.
 */
final class CsvEvents {

    static final Set<String> OF_WORKER = Set.of("pinfl", "birthDate", "gender");
    static final Set<String> OF_POSITION = Set.of("occupation", "region", "center", "fte");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private CsvEvents() {}

    static ObjectNode event(RawItem.Row row, List<String> header) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode worker = JsonNodeFactory.instance.objectNode();
        ObjectNode position = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.fields().size(); i++) {
            String column = header.get(i);
            String value = row.fields().get(i).strip();
            if (value.isEmpty()) {
                continue;
            }
            if (OF_WORKER.contains(column)) {
                worker.put(column, value);
            } else if (column.equals("fte") && NUMBER.matcher(value).matches()) {
                position.put(column, new BigDecimal(value));
            } else if (OF_POSITION.contains(column)) {
                position.put(column, value);
            } else {
                event.put(column, value);
            }
        }
        boolean hired = event.path("type").stringValue("").equals("HIRED");
        if (hired || !worker.isEmpty()) {
            event.set("worker", worker);
        }
        if (hired || !position.isEmpty()) {
            event.set("position", position);
        }
        return event;
    }
}
