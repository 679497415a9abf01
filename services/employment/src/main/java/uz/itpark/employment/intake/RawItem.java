package uz.itpark.employment.intake;

import java.util.List;

/** An item as it was sent. */
public sealed interface RawItem {

    /** Its place in the body, counted from 0. */
    long number();

    /** About how many bytes it takes. */
    int size();

    /**
     * @param text UTF-8, if the sender kept to it; need not be JSON
     */
    record Json(long number, byte[] text) implements RawItem {
        @Override
        public int size() {
            return text.length;
        }
    }

    /**
     * @param fields in the order of the header
     */
    record Row(long number, List<String> fields) implements RawItem {
        @Override
        public int size() {
            return fields.stream().mapToInt(String::length).sum();
        }
    }
}
