package uz.itpark.audit;

/** What is wrong with a chain. */
public sealed interface Finding {

    /** In words. */
    String told();

    /** Links are not there between others. */
    record Missing(long from, long to) implements Finding {
        @Override
        public String told() {
            return from == to
                    ? "link " + from + " is gone"
                    : "links " + from + " to " + to + " are gone";
        }
    }

    /** What the link says is not what was sealed. */
    record Altered(long number) implements Finding {
        @Override
        public String told() {
            return "link " + number + " is not as it was written";
        }
    }

    /** The link is sealed, but as the successor of another one. */
    record Misplaced(long number) implements Finding {
        @Override
        public String told() {
            return "link " + number + " does not follow on the link before it";
        }
    }

    /** A document that is no link. */
    record Foreign(String id) implements Finding {
        @Override
        public String told() {
            return "document " + id + " is no link";
        }
    }

    /** The chain ends before the place that was noted as its end. */
    record CutOff(long last, long noted) implements Finding {
        @Override
        public String told() {
            return "the chain ends with link " + last + ", but link " + noted + " was written";
        }
    }

    /** Another link stands where the noted one stood. */
    record Replaced(long number) implements Finding {
        @Override
        public String told() {
            return "link " + number + " is not the one that was noted";
        }
    }
}
