package uz.itpark.employment.submissions;

/**
 * Names what belongs to one batch of a submission.
 *
 * @param putOff whether the batch is of the items put off until the rest was in
 */
record ChunkId(String submission, boolean putOff, int batch) {

    String text() {
        return submission + (putOff ? "/r" : "/") + batch;
    }

    ChunkId next() {
        return new ChunkId(submission, putOff, batch + 1);
    }
}
