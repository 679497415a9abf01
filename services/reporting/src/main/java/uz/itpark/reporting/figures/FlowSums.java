package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Groups;
import uz.itpark.reporting.cells.Kind;
import uz.itpark.reporting.figures.Flows.Flow;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Sums counts of groups into their flows, some groups to a block of numbers. */
final class FlowSums implements Cells.Taker {

    /** Numbers of a block, where a group does not take more. */
    private static final int BLOCK = 1 << 13;

    private final Grouping grouping;
    private final int periods;
    private final int each;
    private final int shift;
    private long[][] blocks = new long[16][];

    FlowSums(Grouping grouping, int periods) {
        this.grouping = grouping;
        this.periods = periods;
        this.each = Flows.numbers(periods);
        this.shift = 31 - Integer.numberOfLeadingZeros(Math.max(1, BLOCK / each));
    }

    @Override
    public void take(Kind kind, int from, int to, int period, int count) {
        add(from, out(kind), period, count);
        add(to, in(kind), period, count);
    }

    private void add(int group, Flow flow, int period, int count) {
        if (group != Groups.OUTSIDE) {
            Flows.add(block(group), at(group), periods, flow, period, count);
        }
    }

    private long[] block(int group) {
        int number = group >>> shift;
        if (number >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(number + 1, 2 * blocks.length));
        }
        long[] block = blocks[number];
        if (block == null) {
            block = new long[each << shift];
            blocks[number] = block;
        }
        return block;
    }

    private int at(int group) {
        return (group & (1 << shift) - 1) * each;
    }

    /** Together with what another of the same groups and periods has taken. */
    FlowSums and(FlowSums other) {
        blocks = Arrays.copyOf(blocks, Math.max(blocks.length, other.blocks.length));
        for (int number = 0; number < other.blocks.length; number++) {
            long[] more = other.blocks[number];
            long[] block = blocks[number];
            if (block == null) {
                blocks[number] = more;
            } else if (more != null) {
                for (int i = 0; i < block.length; i++) {
                    block[i] += more[i];
                }
            }
        }
        return this;
    }

    /** Of the groups that anything was counted in; nothing is taken afterwards. */
    void forEach(BiConsumer<List<@Nullable String>, Flows> taker) {
        for (int number = 0; number < blocks.length; number++) {
            long[] block = blocks[number];
            for (int i = 0; block != null && i < 1 << shift; i++) {
                if (Flows.isAny(block, i * each, periods)) {
                    taker.accept(
                            grouping.key((number << shift) + i),
                            Flows.of(block, i * each, periods));
                }
            }
        }
    }

    private static Flow in(Kind kind) {
        return switch (kind) {
            case HIRED -> Flow.HIRES;
            case JOINED -> Flow.JOINED;
            default -> Flow.MOVED_IN;
        };
    }

    private static Flow out(Kind kind) {
        return switch (kind) {
            case SEPARATED -> Flow.SEPARATIONS;
            case LEFT -> Flow.LEFT;
            default -> Flow.MOVED_OUT;
        };
    }
}
