package uz.itpark.reporting.qwi;

import java.util.BitSet;

/**
 * What is counted of QWI jobs, by QWI's codes. Each rule speaks of m(t): whether the worker has a
 * job at the unit on any day of quarter t.
 */
public enum Measure {
    /** M: employed in the quarter. */
    EmpTotal {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t);
        }
    },
    /** B: at the beginning of the quarter. */
    Emp {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t - 1) && m.get(t);
        }
    },
    /** E: at its end. */
    EmpEnd {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t) && m.get(t + 1);
        }
    },
    /** F: through all of it. */
    EmpS {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t - 1) && m.get(t) && m.get(t + 1);
        }
    },
    /** A: accessions. */
    HirA {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t) && !m.get(t - 1);
        }
    },
    /** H: accessions of workers not seen at the unit in the year before. */
    HirN {
        @Override
        boolean counts(BitSet m, int t) {
            return HirA.counts(m, t) && !m.get(t - 2) && !m.get(t - 3) && !m.get(t - 4);
        }
    },
    /** R: accessions of workers seen there in the year before. */
    HirR {
        @Override
        boolean counts(BitSet m, int t) {
            return HirA.counts(m, t) && !HirN.counts(m, t);
        }
    },
    /** S: separations. */
    Sep {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t) && !m.get(t + 1);
        }
    },
    /** CA: accessions that lasted to the end of the quarter. */
    HirAEnd {
        @Override
        boolean counts(BitSet m, int t) {
            return HirA.counts(m, t) && m.get(t + 1);
        }
    },
    /** CS: separations of those who were there at its beginning. */
    SepBeg {
        @Override
        boolean counts(BitSet m, int t) {
            return Sep.counts(m, t) && m.get(t - 1);
        }
    },
    /** FA: accessions to full-quarter status. */
    HirAS {
        @Override
        boolean counts(BitSet m, int t) {
            return EmpS.counts(m, t) && !m.get(t - 2);
        }
    },
    /** FS: separations from full-quarter status. */
    SepS {
        @Override
        boolean counts(BitSet m, int t) {
            return m.get(t - 2) && m.get(t - 1) && m.get(t) && !m.get(t + 1);
        }
    };

    /** Quarters before t that the rules look at. */
    static final int BEFORE = 4;

    /** Quarters after t that the rules look at. */
    static final int AFTER = 1;

    /**
     * @param m the quarters in which the worker has a job at the unit
     * @param t at least {@link #BEFORE}
     */
    abstract boolean counts(BitSet m, int t);
}
