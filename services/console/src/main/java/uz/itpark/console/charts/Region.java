package uz.itpark.console.charts;

import java.util.Arrays;
import java.util.List;

/** The regions of Uzbekistan (ISO 3166-2:UZ), each a tile about where it lies in the country. */
public enum Region {
    QR(0, 0),
    TK(5, 0),
    NG(6, 0),
    XO(1, 1),
    NW(2, 1),
    JI(3, 1),
    SI(4, 1),
    TO(5, 1),
    FA(6, 1),
    AN(7, 1),
    BU(2, 2),
    SA(3, 2),
    QA(3, 3),
    SU(4, 3);

    private final int column;
    private final int row;

    Region(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /** Of all, in this order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Region::code).toList();
    }

    /** As the services name it. */
    public String code() {
        return "UZ-" + name();
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }
}
