package uz.itpark.reporting.cells;

import uz.itpark.reporting.movements.Movement;

/** Why a count changed; the codes are stored. */
public enum Kind {
    HIRED(1),
    JOINED(2),
    SEPARATED(3),
    LEFT(4),
    MOVED(5),
    PERSON(6),
    /** All of them together: more or less of a cell. */
    NET(7);

    private static final Kind[] BY_CODE = new Kind[8];

    static {
        for (Kind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    final int code;

    Kind(int code) {
        this.code = code;
    }

    static Kind of(int code) {
        return BY_CODE[code];
    }

    static Kind of(Movement.Kind kind) {
        return switch (kind) {
            case HIRED -> HIRED;
            case JOINED -> JOINED;
            case SEPARATED -> SEPARATED;
            case LEFT -> LEFT;
            case MOVED -> MOVED;
            case PERSON -> PERSON;
        };
    }

    Figure figure() {
        return this == PERSON ? Figure.HEADCOUNT : Figure.JOBS;
    }
}
