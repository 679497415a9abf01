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
    private final Tally amounts = new Tally();
    private final Tally persons = new Tally();

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
        amounts.add(company, amount);
    }

    public void addPersons(String company, long count) {
        persons.add(company, count);
    }

    public void addAll(Contributions more) {
        amounts.addAll(more.amounts);
        persons.addAll(more.persons);
    }

    /** So much of each company; sum and largest grow along, for they are asked for all the time. */
    private static final class Tally {
        private final Map<String, Long> byCompany = new HashMap<>();
        private long sum;
        private long largest;

        void add(String company, long amount) {
            if (amount != 0) {
                long more = Math.abs(amount);
                sum += more;
                largest = Math.max(largest, byCompany.merge(company, more, Long::sum));
            }
        }

        void addAll(Tally more) {
            more.byCompany.forEach(this::add);
        }

        boolean isSpread() {
            return byCompany.size() >= FEWEST_COMPANIES && 100 * largest <= LARGEST_SHARE * sum;
        }
    }

    public boolean isEmpty() {
        return amounts.sum == 0 && persons.sum == 0;
    }

    /** Whether it is known to be of enough companies and persons, and no company's own. */
    public boolean isSafe() {
        return switch (basis) {
            case PERSONS ->
                    persons.isSpread() && amounts.isSpread() && persons.sum >= FEWEST_PERSONS;
            case JOBS -> amounts.isSpread() && (amounts.sum + 1) / 2 >= FEWEST_PERSONS;
            case THINGS -> amounts.isSpread();
        };
    }

    /** None yet, of a number that counts the same. */
    Contributions nothing() {
        return new Contributions(basis);
    }

    /** How much there is. */
    long size() {
        return amounts.sum;
    }

    public Map<String, Long> amounts() {
        return amounts.byCompany;
    }

    public Map<String, Long> persons() {
        return persons.byCompany;
    }
}
