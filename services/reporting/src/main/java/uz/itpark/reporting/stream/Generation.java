package uz.itpark.reporting.stream;

/** The names that a generation of the figures has in the broker. */
public record Generation(int number) {

    /** The consumer group, and the prefix of the internal topics. */
    public String application() {
        return "reporting-" + number;
    }

    /** What each event changes; one partition, because the figures are one sum. */
    public String ledger() {
        return "itpark.reporting.ledger-" + number + ".v1";
    }
}
