package org.zhunsheng.papers.sheet;

import java.util.ArrayList;
import java.util.List;

/** The cells of the row that is being read; cells may come in any order. */
final class Cells {

    private final List<Cell> cells = new ArrayList<>(32);

    void put(Cell cell) {
        while (cells.size() <= cell.column()) cells.add(Cell.blank(cells.size()));
        cells.set(cell.column(), cell);
    }

    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.blank(column);
    }

    boolean blank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    int width() {
        return cells.size();
    }

    /** Up to the last filled cell. */
    List<Cell> list() {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) end--;
        return cells.subList(0, end);
    }
}
