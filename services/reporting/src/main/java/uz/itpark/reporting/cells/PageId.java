package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

/**
 * A page of counts: of the park or of some companies, of a figure, of the days of a bucket, by when
 * they were recorded.
 *
 * @param shard {@link #PARK}, or one of {@link #SHARDS} groups of companies
 * @param valid how coarsely the days are told apart that counts are about
 * @param recorded the same for the days on which they were recorded; null for instants
 * @param recordedBucket for instants their month
 */
record PageId(
        int shard,
        Figure figure,
        Level valid,
        int validBucket,
        @Nullable Level recorded,
        int recordedBucket) {

    static final int PARK = -1;
    static final int SHARDS = 8;

    static int shardOf(Cell cell) {
        return shardOf(cell.company());
    }

    static int shardOf(String company) {
        return Math.floorMod(company.hashCode(), SHARDS);
    }

    /** Of everything recorded in a month, to the instant, whatever day it is about. */
    static PageId ofInstants(int shard, Figure figure, int month) {
        return new PageId(shard, figure, Level.DAY, 0, null, month);
    }

    boolean isOfInstants() {
        return recorded == null;
    }

    String text() {
        return (shard == PARK ? "park" : "companies-" + shard)
                + "/"
                + figure.code()
                + "/"
                + (recorded == null
                        ? "instants/" + recordedBucket
                        : valid + "-" + validBucket + "/" + recorded + "-" + recordedBucket);
    }
}
