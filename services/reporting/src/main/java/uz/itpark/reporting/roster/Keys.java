package uz.itpark.reporting.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.IntStream;

/** Whose jobs the lines of a run are, in the order of the workers. */
final class Keys {

    private static final int UUID_LENGTH = 36;

    private final long[] high;
    private final long[] low;
    private final long[] job;
    private final long[] version;

    /** The line at each place in the order; null where they are in order already. */
    private final int @Nullable [] order;

    private Keys(Gathered gathered, int @Nullable [] order) {
        this.order = order;
        this.high = ordered(gathered.high.trimmed());
        this.low = ordered(gathered.low.trimmed());
        this.job = ordered(gathered.job.trimmed());
        this.version = ordered(gathered.version.trimmed());
    }

    private long[] ordered(long[] values) {
        return order == null ? values : IntStream.of(order).mapToLong(i -> values[i]).toArray();
    }

    /** A worker's id in 128 bits: itself where it is a UUID, else a digest of it. */
    record Worker(long high, long low) {
        static Worker of(String id) {
            UUID uuid = uuid(id);
            return new Worker(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        }

        private static UUID uuid(String id) {
            if (id.length() == UUID_LENGTH) {
                try {
                    UUID uuid = UUID.fromString(id);
                    if (uuid.toString().equals(id)) {
                        return uuid;
                    }
                } catch (IllegalArgumentException e) {
                    // a text like any other
                }
            }
            return UUID.nameUUIDFromBytes(id.getBytes(UTF_8));
        }
    }

    static final class Gathered {
        private final Growing.Longs high = new Growing.Longs();
        private final Growing.Longs low = new Growing.Longs();
        private final Growing.Longs job = new Growing.Longs();
        private final Growing.Longs version = new Growing.Longs();

        void add(Line line) {
            Worker worker = Worker.of(line.workerId());
            high.add(worker.high);
            low.add(worker.low);
            // Among the few jobs of one worker.
            Worker id = Worker.of(line.id());
            job.add(id.high * 31 + id.low);
            version.add(line.version());
        }

        /** Lines come in the order of texts, which UUIDs keep; others are sorted. */
        Keys sorted() {
            Keys keys = new Keys(this, null);
            for (int i = 1; i < keys.size(); i++) {
                if (keys.isBefore(i, keys, i - 1)) {
                    int[] order =
                            IntStream.range(0, keys.size())
                                    .boxed()
                                    .sorted(
                                            Comparator.comparing(keys::worker, Keys::compare)
                                                    .thenComparing(Comparator.naturalOrder()))
                                    .mapToInt(Integer::intValue)
                                    .toArray();
                    return new Keys(this, order);
                }
            }
            return keys;
        }
    }

    private static int compare(Worker one, Worker other) {
        int compared = Long.compareUnsigned(one.high, other.high);
        return compared != 0 ? compared : Long.compareUnsigned(one.low, other.low);
    }

    int size() {
        return high.length;
    }

    Worker worker(int place) {
        return new Worker(high[place], low[place]);
    }

    long job(int place) {
        return job[place];
    }

    long version(int place) {
        return version[place];
    }

    /** The line that stands at a place. */
    int line(int place) {
        return order == null ? place : order[place];
    }

    /** The place after the last of the worker's; {@code from} where there is none. */
    int endOf(Worker worker, int from) {
        int end = from;
        while (end < high.length && high[end] == worker.high && low[end] == worker.low) {
            end++;
        }
        return end;
    }

    boolean isBefore(int place, Keys other, int otherPlace) {
        int compared = Long.compareUnsigned(high[place], other.high[otherPlace]);
        return compared < 0
                || (compared == 0 && Long.compareUnsigned(low[place], other.low[otherPlace]) < 0);
    }
}
