package org.zhunsheng.papers.sheet;

import java.util.List;

/**
 * One row that holds something of its own.
 *
 * @param number the number that Excel shows, from 1
 * @param hidden whether Excel hides the row (by hand or by a filter)
 * @param cells from column A to the last one that is filled, blanks in between included
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column (A is 0), blank if the row ends before it. */
    public Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.blank(column);
    }
}
