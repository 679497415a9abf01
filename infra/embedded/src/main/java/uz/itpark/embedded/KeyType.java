package uz.itpark.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of unique indexes on disk. The store's own type serializes both keys for every comparison;
 * keys that are texts, as nearly all are, compare as texts and come before all others.
 */
final class KeyType extends BasicDataType<KeyValue> {

    private static final byte TEXTS = 0;
    private static final byte OTHER = 1;

    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        boolean texts = isTexts(one);
        if (texts != isTexts(other)) {
            return texts ? -1 : 1;
        }
        if (!texts) {
            return others.compare(one, other);
        }
        int order = Integer.compare(one.size(), other.size());
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = ((String) one.get(i)).compareTo((String) other.get(i));
        }
        return order;
    }

    private static boolean isTexts(KeyValue key) {
        return key.stream().allMatch(String.class::isInstance);
    }

    @Override
    public int getMemory(KeyValue key) {
        return isTexts(key)
                ? 48 + key.stream().mapToInt(text -> 48 + ((String) text).length()).sum()
                : others.getMemory(key);
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        if (!isTexts(key)) {
            target.put(OTHER);
            others.write(target, key);
            return;
        }
        target.put(TEXTS).putVarInt(key.size());
        key.stream()
                .map(String.class::cast)
                .forEach(
                        text -> target.putVarInt(text.length()).putStringData(text, text.length()));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        if (source.get() == OTHER) {
            return (KeyValue) others.read(source);
        }
        int size = DataUtils.readVarInt(source);
        List<Object> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(DataUtils.readString(source));
        }
        return new KeyValue(texts);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
