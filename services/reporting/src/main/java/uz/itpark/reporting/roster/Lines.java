package uz.itpark.reporting.roster;

import uz.itpark.reporting.binary.Bytes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Sorted sequences of lines: cut into parts, read back, merged. */
final class Lines {

    /** A document may hold 16 MB. */
    private static final int PART = 4 << 20;

    /** More than most lines take. */
    private static final int A_LINE = 4 << 10;

    private Lines() {}

    /**
     * One after the other, into parts of a size that a document can hold.
     *
     * @param bytes of all lines, about
     */
    static List<byte[]> parts(Iterator<Line> lines, long bytes) {
        List<byte[]> parts = new ArrayList<>();
        Bytes.Writer part = new Bytes.Writer((int) Math.min(bytes, PART) + A_LINE);
        while (lines.hasNext()) {
            lines.next().writeTo(part);
            if (part.size() >= PART) {
                parts.add(part.written());
                part.clear();
            }
        }
        if (part.size() > 0) {
            parts.add(part.written());
        }
        return parts;
    }

    static Iterator<Line> read(Iterator<byte[]> parts) {
        return new Iterator<>() {
            private byte[] part = new byte[0];
            private Bytes.Reader in = new Bytes.Reader(part, 0);

            @Override
            public boolean hasNext() {
                while (!in.hasMore() && parts.hasNext()) {
                    part = parts.next();
                    in = new Bytes.Reader(part, 0);
                }
                return in.hasMore();
            }

            @Override
            public Line next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Line.read(in, part);
            }
        };
    }

    /** The newest line of each job, sorted. */
    static Iterator<Line> merged(Collection<Iterator<Line>> sequences) {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        sequences.forEach(sequence -> offer(heads, sequence));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public Line next() {
                Line newest = take(heads);
                while (!heads.isEmpty() && heads.element().line.isOfSameJob(newest)) {
                    take(heads);
                }
                return newest;
            }
        };
    }

    private record Head(Line line, Iterator<Line> rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }

    private static void offer(PriorityQueue<Head> heads, Iterator<Line> sequence) {
        if (sequence.hasNext()) {
            heads.add(new Head(sequence.next(), sequence));
        }
    }

    private static Line take(PriorityQueue<Head> heads) {
        Head head = heads.remove();
        offer(heads, head.rest);
        return head.line;
    }
}
