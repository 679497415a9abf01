package uz.itpark.console.charts;

import uz.itpark.console.upstream.Amount;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A map of the regions in tiles, the fuller the darker. */
public record Tiles(List<Tile> tiles) {

    public static final int WIDTH = 8 * Tile.PITCH;
    public static final int HEIGHT = 4 * Tile.PITCH;

    private static final int SHADES = 5;

    /**
     * @param shade 0 for none, 1 to 5 for more and more
     * @param chosen whether the page is about it alone
     */
    public record Tile(String region, Amount value, int x, int y, int shade, boolean chosen) {

        static final int PITCH = 92;
        public static final int SIDE = 86;
    }

    /**
     * @param values by region's code; what is missing is a true zero
     */
    public static Tiles of(Map<String, Amount> values, Set<String> chosen) {
        long most = values.values().stream().mapToLong(Amount::orZero).max().orElse(0);
        return new Tiles(
                Arrays.stream(Region.values())
                        .map(region -> {
                            Amount value = values.getOrDefault(region.code(), Amount.ZERO);
                            return new Tile(
                                    region.code(),
                                    value,
                                    region.column() * Tile.PITCH + 3,
                                    region.row() * Tile.PITCH + 3,
                                    shade(value.orZero(), most),
                                    chosen.contains(region.code()));
                        })
                        .toList());
    }

    /** By the root, as a capital has ten times what others have. */
    private static int shade(long value, long most) {
        return value <= 0
                ? 0
                : Math.clamp((int) Math.ceil(SHADES * Math.sqrt((double) value / most)), 1, SHADES);
    }
}
