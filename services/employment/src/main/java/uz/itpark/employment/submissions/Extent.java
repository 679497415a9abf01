package uz.itpark.employment.submissions;

/**
 * How many batches belong to a submission; what else there is of it was left behind by a try that
 * was cut short.
 *
 * @param putOff those of the items put off until the rest was in
 */
record Extent(int batches, int putOff) {

    static final Extent NONE = new Extent(0, 0);

    Extent with(ChunkId chunk) {
        return chunk.putOff() ? new Extent(batches, putOff + 1) : new Extent(batches + 1, putOff);
    }

    ChunkId next(String submission, boolean ofPutOff) {
        return new ChunkId(submission, ofPutOff, ofPutOff ? putOff : batches);
    }

    boolean isSingle() {
        return batches == 1 && putOff == 0;
    }

    boolean contains(ChunkId chunk) {
        return chunk.batch() < (chunk.putOff() ? putOff : batches);
    }
}
