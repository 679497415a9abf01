package uz.itpark.bench;

import java.util.Arrays;

/** How long something took each time. */
public record Times(double[] millis) {

    /** What is measured. */
    public interface Run {
        void run() throws Exception;
    }

    public static Times of(int times, Run run) throws Exception {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            run.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Times(millis);
    }

    /** What tells its own time. */
    public interface Measured {
        double millis() throws Exception;
    }

    public static Times measured(int times, Measured one) throws Exception {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = one.millis();
        }
        return new Times(millis);
    }

    public Times and(Times others) {
        double[] all = Arrays.copyOf(millis, millis.length + others.millis.length);
        System.arraycopy(others.millis, 0, all, millis.length, others.millis.length);
        return new Times(all);
    }

    /** Of 100, so many took no longer: the nearest rank. */
    public double percentile(int of100) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * of100, 100) - 1)];
    }
}
