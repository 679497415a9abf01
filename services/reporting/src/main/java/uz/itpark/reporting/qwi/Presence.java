package uz.itpark.reporting.qwi;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.roster.Attendance;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in which quarters workers have jobs where, worker by worker. */
final class Presence implements Attendance.Taker {

    private static final int MONTHS = 3;

    /** Quarters that are counted at once: with those around them they are the bits of a number. */
    static final int MOST = Long.SIZE - Measure.BEFORE - Measure.AFTER;

    private final Workforce.Question question;
    private final int first;
    private final int count;
    private final Places places;
    private final int start;
    private final int end;
    private final long knownAt;
    private final @Nullable Indicators[] byPlace;
    private final Map<List<@Nullable String>, Indicators> groups = new HashMap<>();

    /** Of the worker: the places, and the quarters in each. */
    private int[] at = new int[4];

    private long[] quarters = new long[4];
    private int met;

    /**
     * @param first of the question's quarters that are counted here
     * @param count how many they are
     */
    Presence(Workforce.Question question, int first, int count, Places places) {
        this.question = question;
        this.first = first;
        this.count = count;
        this.places = places;
        this.start = question.first().number() + first - Measure.BEFORE;
        this.end = question.first().number() + first + count + Measure.AFTER;
        this.knownAt = millis(question.knownAt());
        this.byPlace = new Indicators[places.places().size()];
    }

    private static long millis(Instant instant) {
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE - 1 : instant.toEpochMilli();
    }

    @Override
    public void stay(int cell, int firstMonth, int lastMonth, long recordedAt, long supersededAt) {
        int place = places.place()[cell];
        int from = Math.max(start, firstMonth / MONTHS);
        int to = lastMonth == Attendance.OPEN ? end : Math.min(end, lastMonth / MONTHS + 1);
        if (place != Places.NOWHERE
                && from < to
                && recordedAt <= knownAt
                && knownAt < supersededAt) {
            long all = -1L >>> (Long.SIZE - (to - from)) << (from - start);
            add(place, all);
        }
    }

    private void add(int place, long some) {
        for (int i = 0; i < met; i++) {
            if (at[i] == place) {
                quarters[i] |= some;
                return;
            }
        }
        if (met == at.length) {
            at = Arrays.copyOf(at, 2 * met);
            quarters = Arrays.copyOf(quarters, 2 * met);
        }
        at[met] = place;
        quarters[met++] = some;
    }

    @Override
    public void next() {
        for (int i = 0; i < met; i++) {
            of(at[i]).add(places.places().get(at[i]).unit(), first, count, quarters[i]);
        }
        met = 0;
    }

    private Indicators of(int place) {
        Indicators known = byPlace[place];
        if (known == null) {
            known =
                    groups.computeIfAbsent(
                            places.places().get(place).group(),
                            _ -> new Indicators(question.quarters()));
            byPlace[place] = known;
        }
        return known;
    }

    Map<List<@Nullable String>, Indicators> indicators() {
        return groups;
    }
}
