package uz.itpark.reporting.cells;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

import java.nio.ByteBuffer;

/** How often, and the newest instant (epoch milliseconds) at which that became known. */
public record Count(long value, long recordedAt) {

    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
        return new Count(value + other.value, Math.max(recordedAt, other.recordedAt));
    }

    public static Serde<Count> serde() {
        return Serdes.serdeFrom(
                (_, count) ->
                        ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(count.value)
                                .putLong(count.recordedAt)
                                .array(),
                (_, bytes) -> {
                    ByteBuffer buffer = ByteBuffer.wrap(bytes);
                    return new Count(buffer.getLong(), buffer.getLong());
                });
    }
}
