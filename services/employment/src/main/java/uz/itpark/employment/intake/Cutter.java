package uz.itpark.employment.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Cuts a body into its items, one after the other. */
public interface Cutter extends AutoCloseable {

    /** The next item; null after the last one. */
    @Nullable RawItem next() throws IOException;

    @Override
    void close() throws IOException;
}
