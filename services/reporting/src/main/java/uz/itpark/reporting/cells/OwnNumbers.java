package uz.itpark.reporting.cells;

import java.util.Arrays;

/** Numbers of their own for the cells of some rows, from 0 on as they are met. */
final class OwnNumbers {

    private int[] cells = new int[16];
    private int size;

    /** The number and one, or 0, found by the cell. */
    private int[] places = new int[64];

    int of(int cell) {
        int at = place(cell);
        if (places[at] == 0) {
            if (size == cells.length) {
                grow();
                at = place(cell);
            }
            cells[size++] = cell;
            places[at] = size;
        }
        return places[at] - 1;
    }

    private int place(int cell) {
        int at = cell * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(places.length) + 1;
        while (places[at] != 0 && cells[places[at] - 1] != cell) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * size);
        places = new int[2 * places.length];
        for (int number = 0; number < size; number++) {
            places[place(cells[number])] = number + 1;
        }
    }

    int size() {
        return size;
    }

    int cell(int number) {
        return cells[number];
    }
}
