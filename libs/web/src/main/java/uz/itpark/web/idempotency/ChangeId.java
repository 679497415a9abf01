package uz.itpark.web.idempotency;

import com.fasterxml.uuid.Generators;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one change before it is made; the same for every retry under one key. A handler that
 * creates a resource uses it as the resource's id.
 *
 * @param value UUIDv7 in its text form
 */
public record ChangeId(String value) {

    public static ChangeId fresh() {
        return new ChangeId(Generators.timeBasedEpochGenerator().generate().toString());
    }

    /** The id of one of many changes made by one request. */
    public ChangeId item(int index) {
        String name = value + "/" + index;
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        // The time of the request in front keeps the ids of the items together and in order of
        // time.
        return new ChangeId(value.substring(0, 15) + hash.toString().substring(15));
    }
}
