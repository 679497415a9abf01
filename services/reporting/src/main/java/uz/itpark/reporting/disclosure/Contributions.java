package uz.itpark.reporting.disclosure;

import java.util.HashMap;
import java.util.Map;

/**
 * What stands behind a number: how much of it is each company's, whichever way it counts, and how
 * many persons there are.
 */
public final class Contributions {

    private static final int FEWEST_COMPANIES = 3;
    private static final int FEWEST_PERSONS = 5;

    /** No company has more of a number than this, in per cent. */
    private static final int LARGEST_SHARE = 80;

    private final Basis basis;
    private final Map<String, Long> amounts = new HashMap<>();
    private final Map<String, Long> persons = new HashMap<>();

    public Contributions(Basis basis) {
        this.basis = basis;
    }

    /** What a number counts, which says how persons are found behind it. */
    public enum Basis {
        /** Persons, which are added beside. */
        PERSONS,
        /**
         * Jobs, without the persons who hold them. One may hold several, so half as many persons
         * are taken to stand behind them.
         */
        JOBS,
        /** What is no person's, as seats. */
        THINGS
    }

    /**
     * @param amount negative where the number is a difference and the company lowers it
     */
    public void add(String company, long amount) {
        put(amounts, company, amount);
    }

    public void addPersons(String company, long count) {
        put(persons, company, count);
    }

    public void addAll(Contributions more) {
        more.amounts.forEach(this::add);
        more.persons.forEach(this::addPersons);
    }

    private static void put(Map<String, Long> to, String company, long amount) {
        if (amount != 0) {
            to.merge(company, Math.abs(amount), Long::sum);
        }
    }

    public boolean isEmpty() {
        return amounts.isEmpty() && persons.isEmpty();
    }

    /** Whether it is known to be of enough companies and persons, and no company's own. */
    public boolean isSafe() {
        return switch (basis) {
            case PERSONS ->
                    isSpread(persons) && isSpread(amounts) && sum(persons) >= FEWEST_PERSONS;
            case JOBS -> isSpread(amounts) && (sum(amounts) + 1) / 2 >= FEWEST_PERSONS;
            case THINGS -> isSpread(amounts);
        };
    }

    private static boolean isSpread(Map<String, Long> amounts) {
        long largest = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return amounts.size() >= FEWEST_COMPANIES && 100 * largest <= LARGEST_SHARE * sum(amounts);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** None yet, of a number that counts the same. */
    Contributions nothing() {
        return new Contributions(basis);
    }

    /** How much there is. */
    long size() {
        return sum(amounts);
    }

    public Map<String, Long> amounts() {
        return amounts;
    }

    public Map<String, Long> persons() {
        return persons;
    }
}
