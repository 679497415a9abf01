package uz.itpark.reporting.forms;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer as it goes, never holding the whole of what it writes. */
interface Form {

    /** Leaves the stream open. */
    void write(Answered answered, OutputStream out) throws IOException;
}
